package org.precedent.index.record;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.precedent.index.model.CaseId;

/** The table {@code cases}, and with it what each generation of the index should hold. */
final class Cases {

    private Cases() {}

    /** A case's row; the time of its deletion is null while it lives. */
    record State(long revision, @Nullable Long deleted) {}

    static Optional<State> find(Handle handle, CaseId id) {
        return handle.createQuery("SELECT * FROM cases WHERE id = :id")
                .bind("id", id.value())
                .map((row, _) -> Table.CASES.read(row))
                .map(row -> new State(row.number("revision"), row.numberOrNull("deleted")))
                .findOne();
    }

    /** All that is recorded of a case that lives. */
    static Optional<RecordedCase> recorded(Handle handle, CaseId id) {
        return find(handle, id)
                .filter(state -> state.deleted() == null)
                .map(state -> new RecordedCase(
                        id, state.revision(), Contributions.ofCase(handle, id), KeptImages.ofCase(handle, id)));
    }

    static boolean lives(Handle handle, CaseId id) {
        return handle.createQuery("SELECT EXISTS (SELECT 1 FROM cases WHERE id = :id AND deleted IS NULL)")
                .bind("id", id.value())
                .map((row, _) -> row.getBoolean(1))
                .one();
    }

    /** Gives a case a revision, and makes it if it is missing. */
    static void revise(Handle handle, CaseId id, long revision) {
        put(handle, id, revision, null);
        handle.createUpdate("""
                INSERT INTO holdings (generation, case_id, held, wanted)
                SELECT name, :case, 0, :revision FROM generations WHERE TRUE
                ON CONFLICT (generation, case_id) DO UPDATE SET wanted = excluded.wanted
                """)
                .bind("case", id.value())
                .bind("revision", revision)
                .execute();
    }

    /** Takes a case away without a trace. */
    static void remove(Handle handle, CaseId id) {
        Readings.remove(handle, id);
        StudyIds.remove(handle, id);
        Orders.forget(handle, id);
        handle.createUpdate("DELETE FROM cases WHERE id = :id")
                .bind("id", id.value())
                .execute();
        noMoreWanted(handle, id);
    }

    /** Leaves a tombstone in a case's place. */
    static void bury(Handle handle, CaseId id, long revision, long now) {
        put(handle, id, revision, now);
        Readings.remove(handle, id);
        StudyIds.remove(handle, id);
        noMoreWanted(handle, id);
    }

    private static void put(Handle handle, CaseId id, long revision, @Nullable Long deleted) {
        Table.CASES
                .row(id.value(), revision, deleted)
                .bindTo(handle.createUpdate("""
                INSERT INTO cases (id, revision, deleted, checksum)
                VALUES (:id, :revision, :deleted, :checksum)
                ON CONFLICT (id) DO UPDATE SET
                    revision = excluded.revision,
                    deleted = excluded.deleted,
                    checksum = excluded.checksum
                """))
                .execute();
    }

    private static void noMoreWanted(Handle handle, CaseId id) {
        handle.createUpdate("DELETE FROM holdings WHERE case_id = :case AND held = 0")
                .bind("case", id.value())
                .execute();
        handle.createUpdate("UPDATE holdings SET wanted = 0 WHERE case_id = :case")
                .bind("case", id.value())
                .execute();
    }

    /** The next living cases after an id, in ascending order. */
    static List<String> living(Handle handle, String after, int limit) {
        return handle.createQuery("""
                SELECT id FROM cases
                WHERE id > :after AND deleted IS NULL
                ORDER BY id
                LIMIT :limit
                """)
                .bind("after", after)
                .bind("limit", limit)
                .map((row, _) -> row.getString(1))
                .list();
    }

    /** The next living cases after an id with their revisions, in ascending order. */
    static List<CaseRevision> revisions(Handle handle, String after, int limit) {
        return handle.createQuery("""
                SELECT id, revision FROM cases
                WHERE id > :after AND deleted IS NULL
                ORDER BY id
                LIMIT :limit
                """)
                .bind("after", after)
                .bind("limit", limit)
                .map((row, _) -> new CaseRevision(new CaseId(row.getString("id")), row.getLong("revision")))
                .list();
    }

    static RecordCounts counts(Handle handle) {
        return handle.createQuery("""
                SELECT
                    (SELECT COUNT(*) FROM cases WHERE deleted IS NULL) AS living,
                    (SELECT COUNT(*) FROM cases WHERE deleted IS NOT NULL) AS deleted,
                    (SELECT COUNT(*) FROM contributions) AS contributions,
                    (SELECT COUNT(*) FROM waiting_reports WHERE status <> 'W' AND report <> '') AS waiting,
                    (SELECT COUNT(*) FROM kept_images) AS images,
                    (SELECT COUNT(*) FROM vectors) AS vectors
                """)
                .map((row, _) -> new RecordCounts(
                        row.getLong("living"),
                        row.getLong("deleted"),
                        row.getLong("contributions"),
                        row.getLong("waiting"),
                        row.getLong("images"),
                        row.getLong("vectors")))
                .one();
    }
}
