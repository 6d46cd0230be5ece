package org.precedent.index.record;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.locks.ReentrantLock;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.JdbiException;

/** The one connection that writes a record. The threads of a process queue for it; processes queue for the file. */
final class Writer implements Closeable {

    private final Path file;
    private final Handle handle;
    private final ReentrantLock turn = new ReentrantLock(true);
    private boolean closed;

    private Writer(Path file, Handle handle) {
        this.file = file;
        this.handle = handle;
    }

    static Writer open(Path file) throws IOException {
        return new Writer(file, Sqlite.writer(file));
    }

    /** Writes in one transaction: what an exception leaves from the work is undone. */
    <T> T write(HandleCallback<T, IOException> work) throws IOException {
        return alone(_ -> handle.inTransaction(work));
    }

    /** Works outside any transaction. */
    <T> T alone(HandleCallback<T, IOException> work) throws IOException {
        turn.lock();
        try {
            if (closed) {
                throw new IllegalStateException("the record " + file + " is closed");
            }
            return work.withHandle(handle);
        } catch (JdbiException | DamagedRow e) {
            throw Faults.told(file, e);
        } finally {
            turn.unlock();
        }
    }

    @Override
    public void close() {
        turn.lock();
        try {
            closed = true;
            handle.close();
        } finally {
            turn.unlock();
        }
    }
}
