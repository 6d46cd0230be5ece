package org.precedent.index.record;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.precedent.index.model.CaseId;

/** The table {@code study_ids}. */
final class StudyIds {
    private StudyIds() {}

    static Optional<String> find(Handle handle, CaseId id) {
        return handle.createQuery("SELECT * FROM study_ids WHERE case_id = :case")
                .bind("case", id.value())
                .map((row, _) -> Table.STUDY_IDS.read(row).text("sealed"))
                .findOne();
    }

    /** Keeps the first one that is told; one that is damaged gives way. */
    static void keep(Handle handle, CaseId id, String sealed) {
        if (isKept(handle, id)) {
            return;
        }
        Table.STUDY_IDS.row(id.value(), sealed).bindTo(handle.createUpdate("""
                        INSERT INTO study_ids (case_id, sealed, checksum)
                        VALUES (:case_id, :sealed, :checksum)
                        ON CONFLICT (case_id) DO UPDATE SET
                            sealed = excluded.sealed,
                            checksum = excluded.checksum
                        """)).execute();
    }

    static boolean isKept(Handle handle, CaseId id) {
        try {
            return find(handle, id).isPresent();
        } catch (DamagedRow e) {
            return false;
        }
    }

    static void remove(Handle handle, CaseId id) {
        handle.createUpdate("DELETE FROM study_ids WHERE case_id = :case")
                .bind("case", id.value())
                .execute();
    }
}
