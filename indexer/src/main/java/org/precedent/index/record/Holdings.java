package org.precedent.index.record;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.precedent.index.model.CaseId;

/** The table {@code holdings}: which revision of a case a generation holds, and which it should hold. */
final class Holdings {

    /** Its condition {@code held <> wanted} is that of an index which holds nothing else. */
    static final String PENDING = """
            SELECT case_id, wanted FROM holdings
            WHERE generation = :generation AND held <> wanted
            ORDER BY wanted, case_id
            LIMIT :limit
            """;

    private Holdings() {}

    /** A new generation should hold everything. */
    static void wantAll(Handle handle, GenerationName generation) {
        handle.createUpdate("""
                INSERT INTO holdings (generation, case_id, held, wanted)
                SELECT :generation, id, 0, revision FROM cases WHERE deleted IS NULL
                """).bind("generation", generation.value()).execute();
    }

    static List<Pending> pending(Handle handle, GenerationName generation, int limit) {
        return handle.createQuery(PENDING)
                .bind("generation", generation.value())
                .bind("limit", limit)
                .map((row, _) -> new Pending(
                        new CaseId(row.getString("case_id")), row.getLong("wanted"), row.getLong("wanted") == 0))
                .list();
    }

    static long pendingCount(Handle handle, GenerationName generation) {
        return handle.createQuery("SELECT COUNT(*) FROM holdings WHERE generation = :generation AND held <> wanted")
                .bind("generation", generation.value())
                .map((row, _) -> row.getLong(1))
                .one();
    }

    /** A case that went while it was indexed has no row any more; it gets one, as it is to be removed again. */
    static void hold(Handle handle, GenerationName generation, Map<CaseId, Long> revisions) {
        if (revisions.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch("""
                INSERT INTO holdings (generation, case_id, held, wanted)
                VALUES (
                    :generation,
                    :case,
                    :revision,
                    COALESCE((SELECT revision FROM cases WHERE id = :case AND deleted IS NULL), 0))
                ON CONFLICT (generation, case_id) DO UPDATE SET held = excluded.held
                """);
        revisions.forEach((id, revision) -> batch.bind("generation", generation.value())
                .bind("case", id.value())
                .bind("revision", revision)
                .add());
        batch.execute();
    }

    static void holdNoMore(Handle handle, GenerationName generation, Collection<CaseId> ids) {
        for (CaseId id : ids) {
            handle.createUpdate("""
                    UPDATE holdings SET held = 0 WHERE generation = :generation AND case_id = :case
                    """)
                    .bind("generation", generation.value())
                    .bind("case", id.value())
                    .execute();
            handle.createUpdate("""
                    DELETE FROM holdings
                    WHERE generation = :generation AND case_id = :case AND wanted = 0
                    """)
                    .bind("generation", generation.value())
                    .bind("case", id.value())
                    .execute();
        }
    }

    static void holdNothing(Handle handle, GenerationName generation) {
        handle.createUpdate("DELETE FROM holdings WHERE generation = :generation AND wanted = 0")
                .bind("generation", generation.value())
                .execute();
        handle.createUpdate("UPDATE holdings SET held = 0 WHERE generation = :generation")
                .bind("generation", generation.value())
                .execute();
    }
}
