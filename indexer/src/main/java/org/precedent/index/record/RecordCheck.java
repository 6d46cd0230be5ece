package org.precedent.index.record;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/**
 * Looks for what is wrong with a record: the database's own findings, then every row, then the rows among each other.
 */
final class RecordCheck {

    /** More of one kind help nobody. */
    private static final int MOST_FINDINGS = 100;

    private RecordCheck() {}

    static void run(Connections database, Visitor<String> problems) throws IOException {
        show(database.read(RecordCheck::findings), problems);
        for (Table table : Table.ALL) {
            show(database.read(handle -> unsoundRows(handle, table)), problems);
        }
        for (RowRule rule : RowRule.values()) {
            show(database.read(rule::broken), problems);
        }
    }

    private static void show(List<String> sentences, Visitor<String> problems) throws IOException {
        for (String sentence : sentences) {
            problems.visit(sentence);
        }
    }

    private static List<String> findings(Handle handle) {
        List<String> sentences = new ArrayList<>();
        try {
            Sqlite.findings(handle).stream()
                    .limit(MOST_FINDINGS)
                    .forEach(finding -> sentences.add("the database says: " + finding));
            Set<String> tables = new LinkedHashSet<>(Sqlite.danglingReferences(handle));
            tables.forEach(table -> sentences.add("a row of " + table + " refers to one that is not there"));
        } catch (JdbiException e) {
            sentences.add("the database cannot be checked to its end; restore it from a backup");
        }
        return sentences;
    }

    private static List<String> unsoundRows(Handle handle, Table table) {
        List<String> sentences = new ArrayList<>();
        try (Stream<Row> rows =
                handle.createQuery("SELECT * FROM " + table.name()).map((row, _) -> Row.read(table, row)).stream()) {
            rows.filter(row -> !row.isSound())
                    .forEach(row -> sentences.add(
                            "the row of " + table.name() + " with " + key(row) + " does not match its checksum"));
        } catch (JdbiException e) {
            sentences.add("the table " + table.name() + " cannot be read to its end");
        }
        return sentences;
    }

    private static String key(Row row) {
        return row.table().keyColumns().stream()
                .map(column -> column + " " + row.shown(column))
                .collect(Collectors.joining(", "));
    }
}
