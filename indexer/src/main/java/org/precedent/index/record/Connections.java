package org.precedent.index.record;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/** The connections of one open record: one that writes, unless it is opened for reading, and some that read. */
final class Connections implements Closeable {

    private static final int PAGE = 1000;

    private final Path file;
    private final @Nullable Writer writer;
    private final Readers readers;

    private Connections(Path file, @Nullable Writer writer, Readers readers) {
        this.file = file;
        this.writer = writer;
        this.readers = readers;
    }

    /** Opens a record whose tables are those of this version, and whose key is this; for writing, they are made so. */
    static Connections open(Path file, Access access, String key, Instant now) throws IOException {
        if (access == Access.WRITE) {
            lookAtLog(file, key);
        }
        Writer writer = access == Access.WRITE ? Writer.open(file) : null;
        Connections opened = new Connections(file, writer, new Readers(file, access));
        try {
            if (access == Access.WRITE) {
                boolean changed = opened.write(handle -> {
                    boolean migrated = Migrations.run(file, handle, now);
                    KeyName.settle(file, handle, key);
                    return migrated;
                });
                if (changed) {
                    // a reader may hold it up; then whoever closes the record last does it
                    opened.writer().alone(Sqlite::emptyLog);
                }
            } else {
                opened.requireAsItIs(key);
            }
            return opened;
        } catch (IOException | RuntimeException e) {
            opened.close();
            throw e;
        }
    }

    /** A log may be another record's, and who writes moves it into the file for good; so it is read first. */
    private static void lookAtLog(Path file, String key) throws IOException {
        if (!Sqlite.hasLog(file)) {
            return;
        }
        try (Handle handle = Sqlite.reader(file)) {
            if (Sqlite.hasTable(handle, KeyName.TABLE)) {
                KeyName.require(file, handle, key);
            }
        } catch (JdbiException | DamagedRow e) {
            throw Faults.told(file, e);
        }
    }

    private void requireAsItIs(String key) throws IOException {
        read(handle -> {
            Migrations.require(file, handle);
            KeyName.require(file, handle, key);
            return true;
        });
    }

    /** The record's file. */
    Path file() {
        return file;
    }

    /** Reads one state. The work may be done more than once. */
    <T> T read(HandleCallback<T, IOException> work) throws IOException {
        try {
            return readers.read(work);
        } catch (RecordException e) {
            if (writer != null) {
                writer.leaveLog();
            }
            throw e;
        }
    }

    /** Writes in one transaction. */
    <T> T write(HandleCallback<T, IOException> work) throws IOException {
        return writer().write(work);
    }

    /** Work in a transaction that returns nothing. */
    @FunctionalInterface
    interface Change {
        void on(Handle handle) throws IOException;
    }

    /** Writes in one transaction. */
    void change(Change work) throws IOException {
        write(handle -> {
            work.on(handle);
            return true;
        });
    }

    /** Writes in one transaction, which a power cut may undo. */
    void changeWithoutWaiting(Change work) throws IOException {
        writer().writeWithoutWaiting(handle -> {
            work.on(handle);
            return true;
        });
    }

    /** Reads what comes next after a text, in ascending order. */
    @FunctionalInterface
    interface Page {
        List<String> after(Handle handle, String last, int limit);
    }

    /** Shows all that the pages hold. No read stands open while the visitor works, so that it holds up nobody. */
    void visit(Page page, Visitor<String> visitor) throws IOException {
        String last = "";
        List<String> things;
        do {
            String after = last;
            things = read(handle -> page.after(handle, after, PAGE));
            for (String thing : things) {
                visitor.visit(thing);
                last = thing;
            }
        } while (!things.isEmpty());
    }

    /** Leaves nothing in the log. */
    void emptyLog() throws IOException {
        boolean done = writer().alone(Sqlite::emptyLog);
        if (!done) {
            throw new RecordException("what was deleted still stands in " + file + Sqlite.LOG
                    + ", as another process is reading; run this again when it is done");
        }
    }

    private Writer writer() {
        if (writer == null) {
            throw new IllegalStateException("the record " + file + " was opened for reading alone");
        }
        return writer;
    }

    /** The writer goes last, as whoever goes last moves the log into the file. */
    @Override
    public void close() {
        readers.close();
        if (writer != null) {
            writer.close();
        }
    }
}
