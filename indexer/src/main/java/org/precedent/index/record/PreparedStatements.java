package org.precedent.index.record;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.statement.DefaultStatementBuilder;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * The prepared statements of one connection, kept for the next time: to prepare one takes longer than to run it. There
 * are as many as this room has texts of SQL. Not safe for use by more than one thread at a time, as its connection.
 */
final class PreparedStatements extends DefaultStatementBuilder {

    private final Map<String, PreparedStatement> idle = new HashMap<>();

    /** What each statement in use was prepared from; JDBI names it otherwise when it closes it. */
    private final IdentityHashMap<Statement, String> prepared = new IdentityHashMap<>();

    @Override
    public PreparedStatement create(Connection connection, String sql, StatementContext context) throws SQLException {
        PreparedStatement kept = idle.remove(sql);
        PreparedStatement used = kept == null ? super.create(connection, sql, context) : kept;
        prepared.put(used, sql);
        return used;
    }

    @Override
    public void close(Connection connection, String sql, Statement statement) throws SQLException {
        String from = prepared.remove(statement);
        boolean isTheOnlyOne = statement instanceof PreparedStatement && from != null && !idle.containsKey(from);
        if (!isTheOnlyOne || statement.isClosed()) {
            super.close(connection, sql, statement);
            return;
        }
        PreparedStatement used = (PreparedStatement) statement;
        used.clearBatch();
        used.clearParameters();
        idle.put(from, used);
    }

    /** How many are kept. */
    int kept() {
        return idle.size();
    }

    @Override
    public void close(Connection connection) {
        List<PreparedStatement> statements = new ArrayList<>(idle.values());
        idle.clear();
        for (PreparedStatement statement : statements) {
            try {
                statement.close();
            } catch (SQLException e) {
                // it goes with its connection, which is closed next
            }
        }
    }
}
