package org.precedent.index.record;

import java.nio.file.Path;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * The table {@code keys}: the name of the one key that all pseudonyms of a record are made with. With another key every
 * source would be a new one.
 */
final class KeyName {

    static final String TABLE = "keys";

    private KeyName() {}

    /** Makes sure that a record is of a key; one that does not know of any, or no longer, is. */
    static void require(Path file, Handle handle, String key) throws RecordException {
        Optional<Row> known = find(handle);
        if (known.isPresent()
                && known.get().isSound()
                && !known.get().text("name").equals(key)) {
            throw new RecordException("the record " + file + " was written with another key than the archive has now;"
                    + " restore the archive's key, or its record, from a backup" + Faults.withoutLog(file));
        }
    }

    /** Makes sure of it, and that the record knows. */
    static void settle(Path file, Handle handle, String key) throws RecordException {
        require(file, handle, key);
        if (find(handle).filter(Row::isSound).isEmpty()) {
            handle.execute("DELETE FROM keys");
            Table.KEYS
                    .row(key)
                    .bindTo(handle.createUpdate("INSERT INTO keys (name, checksum) VALUES (:name, :checksum)"))
                    .execute();
        }
    }

    private static Optional<Row> find(Handle handle) {
        return handle.createQuery("SELECT * FROM keys")
                .map((row, _) -> Row.read(Table.KEYS, row))
                .findFirst();
    }
}
