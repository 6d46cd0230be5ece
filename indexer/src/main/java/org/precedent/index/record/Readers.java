package org.precedent.index.record;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/**
 * The connections that read a record, a few that are used again and again. Each read sees one state of the record.
 *
 * <p>Where a log lies beside the record, SQLite lets readers and writers in together. Where none does, a reader that
 * must write nothing opens the record as a frozen file, which takes no lock; so it looks afterwards whether a writer
 * came meanwhile, and then reads again. Safe for use by many threads.
 */
final class Readers implements Closeable {

    /** The most reads at one time; more wait. */
    private static final int MOST = 8;

    private static final int TRIES = 10;

    private final Path file;
    private final Access access;
    private final Semaphore turns = new Semaphore(MOST, true);
    private final Deque<Reader> idle = new ArrayDeque<>();
    private boolean closed;

    Readers(Path file, Access access) {
        this.file = file;
        this.access = access;
    }

    /** Reads. The work must not change anything but what it returns, as it may be done more than once. */
    <T> T read(HandleCallback<T, IOException> work) throws IOException {
        turns.acquireUninterruptibly();
        try {
            return readUntilUndisturbed(work);
        } catch (JdbiException | DamagedRow e) {
            throw Faults.told(file, e);
        } finally {
            turns.release();
        }
    }

    private <T> T readUntilUndisturbed(HandleCallback<T, IOException> work) throws IOException {
        for (int i = 0; i < TRIES; i++) {
            Reader reader = take();
            boolean usable = false;
            try {
                T result = reader.handle().inTransaction(work);
                usable = true;
                if (reader.isUndisturbed()) {
                    return result;
                }
            } catch (IOException | JdbiException | DamagedRow e) {
                if (reader.isUndisturbed()) {
                    throw e;
                }
            } finally {
                giveBack(reader, usable);
            }
        }
        throw new RecordException("the record " + file + " is being opened and closed all the time; try again later");
    }

    private Reader take() throws IOException {
        Reader reader = waiting();
        while (reader != null) {
            if (reader.isUndisturbed()) {
                return reader;
            }
            reader.close();
            reader = waiting();
        }
        return Reader.open(file, access);
    }

    private synchronized @Nullable Reader waiting() {
        if (closed) {
            throw new IllegalStateException("the record " + file + " is closed");
        }
        return idle.poll();
    }

    private synchronized void giveBack(Reader reader, boolean usable) {
        if (closed || !usable) {
            reader.close();
        } else {
            idle.push(reader);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        idle.forEach(Reader::close);
        idle.clear();
    }
}
