package org.precedent.index.record;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.locks.ReentrantLock;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/**
 * The one connection that writes a record. The threads of a process queue for it; processes queue for the file. After
 * an error of the database it is opened anew, as nobody knows what state the old one is in.
 */
final class Writer implements Closeable {

    private final Path file;
    private final ReentrantLock turn = new ReentrantLock(true);
    private @Nullable Handle connection;
    private volatile boolean leavesLog;
    private boolean closed;

    private Writer(Path file, Handle connection) {
        this.file = file;
        this.connection = connection;
    }

    static Writer open(Path file) throws IOException {
        return new Writer(file, Sqlite.writer(file));
    }

    /** Writes in one transaction: what an exception leaves from the work is undone. */
    <T> T write(HandleCallback<T, IOException> work) throws IOException {
        return alone(handle -> handle.inTransaction(work));
    }

    /** Writes what can be made again: what a power cut takes away would only be missed. */
    <T> T writeWithoutWaiting(HandleCallback<T, IOException> work) throws IOException {
        return alone(handle -> {
            Sqlite.waitForDisk(handle, false);
            try {
                return handle.inTransaction(work);
            } finally {
                Sqlite.waitForDisk(handle, true);
            }
        });
    }

    /** Works outside any transaction. */
    <T> T alone(HandleCallback<T, IOException> work) throws IOException {
        turn.lock();
        try {
            return work.withHandle(connected());
        } catch (JdbiException e) {
            leaveLog();
            disconnect();
            throw Faults.told(file, e);
        } catch (DamagedRow e) {
            leaveLog();
            throw Faults.told(file, e);
        } finally {
            turn.unlock();
        }
    }

    private Handle connected() throws IOException {
        if (closed) {
            throw new IllegalStateException("the record " + file + " is closed");
        }
        Handle handle = connection;
        if (handle == null) {
            handle = Sqlite.writer(file);
            connection = handle;
        }
        return handle;
    }

    /** Closing what failed may fail too, and only the first failure is worth telling. */
    private void disconnect() {
        Handle handle = connection;
        connection = null;
        try {
            if (handle != null) {
                close(handle);
            }
        } catch (IOException | JdbiException e) {
            // the caller is told what came before
        }
    }

    /**
     * Whoever goes last moves the log into the file; one that only reads cannot, so that here it goes last where the
     * log is to stay.
     */
    private void close(Handle handle) throws IOException {
        if (!leavesLog) {
            handle.close();
            return;
        }
        try (handle;
                Handle last = Sqlite.reader(file)) {
            Sqlite.touch(last);
            handle.close();
        }
    }

    /** After a fault the log stays beside the file when the last connection closes: it may be another record's. */
    void leaveLog() {
        leavesLog = true;
    }

    @Override
    public void close() {
        turn.lock();
        try {
            closed = true;
            disconnect();
        } finally {
            turn.unlock();
        }
    }
}
