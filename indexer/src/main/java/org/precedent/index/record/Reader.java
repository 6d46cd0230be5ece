package org.precedent.index.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/**
 * One connection that reads a record.
 *
 * @param frozen how the file looked when it was opened without any lock; null where locks guard it
 */
record Reader(Path file, Handle handle, @Nullable Look frozen) {

    /** What tells whether somebody has written a file since: a writer's first act is to make the log. */
    record Look(long length, FileTime changed, boolean hasLog) {

        static Look at(Path file) throws IOException {
            return new Look(Files.size(file), Files.getLastModifiedTime(file), Files.exists(log(file)));
        }
    }

    static Reader open(Path file, Access access) throws IOException {
        if (access == Access.WRITE) {
            return new Reader(file, Sqlite.reader(file), null);
        }
        if (!Files.isRegularFile(file)) {
            throw new RecordException("there is no record " + file + "; ingest something first");
        }
        Look look = Look.at(file);
        if (look.hasLog()) {
            return besideItsLog(file);
        }
        FileHeader.require(file);
        return new Reader(file, Sqlite.frozenReader(file), look);
    }

    /** An empty log without a writer is no obstacle where SQLite cannot make the file that readers share. */
    private static Reader besideItsLog(Path file) throws IOException {
        Handle handle = Sqlite.reader(file);
        try {
            Sqlite.touch(handle);
            return new Reader(file, handle, null);
        } catch (JdbiException e) {
            handle.close();
            Look look = Look.at(file);
            if (look.hasLog() && Files.size(log(file)) == 0) {
                return new Reader(file, Sqlite.frozenReader(file), look);
            }
            throw Faults.told(file, e);
        }
    }

    private static Path log(Path file) {
        return file.resolveSibling(file.getFileName() + Sqlite.LOG);
    }

    /** Whether nobody has written the file behind a lock-free connection's back. */
    boolean isUndisturbed() throws IOException {
        return frozen == null || frozen.equals(Look.at(file));
    }

    void close() {
        handle.close();
    }
}
