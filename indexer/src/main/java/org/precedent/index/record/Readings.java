package org.precedent.index.record;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.precedent.index.model.CaseId;

/**
 * The table {@code readings}. A note that does not match its checksum counts as missing when it is read, for its
 * sources can be read again.
 */
final class Readings {
    private Readings() {}

    /** Takes note of what a case that lives was made of. */
    static void put(Handle handle, CaseId id, long revision, String digest) {
        Table.READINGS
                .row(id.value(), revision, digest)
                .bindTo(handle.createUpdate("""
                INSERT INTO readings (case_id, revision, digest, checksum)
                VALUES (:case_id, :revision, :digest, :checksum)
                ON CONFLICT (case_id) DO UPDATE SET
                    revision = excluded.revision,
                    digest = excluded.digest,
                    checksum = excluded.checksum
                """))
                .execute();
    }

    static Optional<KnownReading> find(Handle handle, CaseId id) {
        return handle.createQuery("""
                SELECT r.* FROM readings r
                JOIN cases c ON c.id = r.case_id AND c.revision = r.revision AND c.deleted IS NULL
                WHERE r.case_id = :case
                """)
                .bind("case", id.value())
                .map((row, _) -> Row.read(Table.READINGS, row))
                .filter(Row::isSound)
                .findOne()
                .map(row -> new KnownReading(row.text("digest"), files(handle, id)));
    }

    private static Set<String> files(Handle handle, CaseId id) {
        Set<String> files = new TreeSet<>();
        KeptImages.storedOfCase(handle, id).forEach(image -> files.addAll(image.lasting()));
        return files;
    }

    static void remove(Handle handle, CaseId id) {
        handle.createUpdate("DELETE FROM readings WHERE case_id = :case")
                .bind("case", id.value())
                .execute();
    }
}
