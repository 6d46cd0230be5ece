package org.precedent.index.record;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.precedent.encoder.Fingerprint;

/** The table {@code calibrations}. */
final class Calibrations {

    private Calibrations() {}

    static Optional<String> find(Handle handle, Fingerprint fingerprint) {
        return handle.createQuery("SELECT * FROM calibrations WHERE fingerprint = :fingerprint")
                .bind("fingerprint", fingerprint.encoded())
                .map((row, _) -> Table.CALIBRATIONS.read(row).text("content"))
                .findFirst();
    }

    static void put(Handle handle, Fingerprint fingerprint, String content) {
        Table.CALIBRATIONS
                .row(fingerprint.encoded(), content)
                .bindTo(handle.createUpdate("""
                        INSERT INTO calibrations (fingerprint, content, checksum)
                        VALUES (:fingerprint, :content, :checksum)
                        ON CONFLICT (fingerprint) DO UPDATE SET
                            content = excluded.content,
                            checksum = excluded.checksum
                        """))
                .execute();
    }
}
