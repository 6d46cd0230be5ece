package org.precedent.index.record;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * All that is SQLite's own: how its files are opened, and its pragmas.
 *
 * <p>A writer uses write-ahead logging, so that readers and a writer do not wait for each other; it is on the disk when
 * a commit returns; it overwrites what is deleted; and it takes the write lock when a transaction begins, so that
 * processes write by turns instead of failing halfway.
 */
final class Sqlite {

    /** How long a process waits for another one's transaction. */
    static final Duration PATIENCE = Duration.ofSeconds(60);

    /** What SQLite adds to a file's name for the log that holds what is not in the file yet. */
    static final String LOG = "-wal";

    private static final String WRITE_AHEAD = "wal";

    /** Many rows are found by a digest, so that each new one changes pages all over the file. */
    private static final int CACHE_KIBIBYTES = 64 * 1024;

    /** How many pages of 4 KiB the log takes before they are moved into the file, each of them once. */
    private static final int LOG_PAGES = 8 * 1024;

    private Sqlite() {}

    /** Opens a file for writing; makes it, open to its owner alone, if it is missing. */
    static Handle writer(Path file) throws IOException {
        create(file);
        requireWritable(file);
        SQLiteConfig config = patient();
        config.enforceForeignKeys(true);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        config.setCacheSize(-CACHE_KIBIBYTES);
        Handle writer = open(file, "?mode=rw", config);
        try {
            logAhead(file, writer);
            writer.execute("PRAGMA wal_autocheckpoint=" + LOG_PAGES);
            return writer;
        } catch (IOException | RuntimeException e) {
            writer.close();
            throw e;
        }
    }

    /** Opens a file for reading beside those who write it. */
    static Handle reader(Path file) throws IOException {
        return open(file, "?mode=ro", reading());
    }

    /** Opens a file that nobody writes for reading, without a lock and without a file beside it. */
    static Handle frozenReader(Path file) throws IOException {
        return open(file, "?mode=ro&immutable=1", reading());
    }

    private static SQLiteConfig reading() {
        SQLiteConfig config = patient();
        config.setReadOnly(true);
        return config;
    }

    private static SQLiteConfig patient() {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout((int) PATIENCE.toMillis());
        return config;
    }

    /** Not through a channel: closing one would end the locks that another connection of this process holds. */
    private static void create(Path file) throws IOException {
        if (Files.exists(file)) {
            return;
        }
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] ownersAlone = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        try {
            Files.createFile(file, ownersAlone);
        } catch (FileAlreadyExistsException e) {
            // another process was faster, and its file will do
        }
    }

    /** SQLite itself would open such a file for reading, and fail at the first change. */
    private static void requireWritable(Path file) throws RecordException {
        if (!Files.isWritable(file) || !Files.isWritable(file.resolveSibling(""))) {
            throw new RecordException(Faults.unwritable(file));
        }
    }

    private static Handle open(Path file, String mode, SQLiteConfig config) throws IOException {
        NativeSqlite.load();
        String url = JDBC.PREFIX + "file:" + file.toUri().getRawPath() + mode;
        Properties properties = config.toProperties();
        try {
            Connection connection = JDBC.createConnection(url, properties);
            return plainSpoken(connection);
        } catch (SQLException e) {
            throw Faults.told(file, e);
        }
    }

    /** A handle whose exceptions hold no value of a statement, which could be a report's text. */
    private static Handle plainSpoken(Connection connection) {
        Jdbi jdbi = Jdbi.create(() -> connection);
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(StatementExceptions.MessageRendering.NONE);
        jdbi.setStatementBuilderFactory(_ -> new PreparedStatements());
        return jdbi.open();
    }

    /** SQLite does not wait by itself for the lock that this change needs. */
    private static void logAhead(Path file, Handle writer) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!isLoggingAhead(file, writer, end)) {
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new RecordException("interrupted while waiting for " + file + "; try again", e);
            }
        }
    }

    private static boolean isLoggingAhead(Path file, Handle writer, long end) throws IOException {
        try (var statement = writer.getConnection().createStatement();
                var mode = statement.executeQuery("PRAGMA journal_mode=WAL")) {
            if (!mode.next() || !WRITE_AHEAD.equals(mode.getString(1))) {
                throw new RecordException(
                        file + " lies on a file system that cannot share memory; keep the archive on a local disk");
            }
            return true;
        } catch (SQLiteException e) {
            boolean isBusy = (e.getResultCode().code & 0xff) == SQLiteErrorCode.SQLITE_BUSY.code;
            if (isBusy && System.nanoTime() < end) {
                return false;
            }
            throw Faults.told(file, e);
        } catch (SQLException e) {
            throw Faults.told(file, e);
        }
    }

    /**
     * Whether a commit waits until it is on the disk. One that does not wait outlives its process all the same, and
     * goes onto the disk with the next one that does.
     */
    static void waitForDisk(Handle writer, boolean wait) {
        SQLiteConfig.SynchronousMode mode =
                wait ? SQLiteConfig.SynchronousMode.FULL : SQLiteConfig.SynchronousMode.NORMAL;
        writer.execute("PRAGMA synchronous=" + mode.getValue());
    }

    /** Reads something, so that a file which cannot be read as it was opened says so. */
    static void touch(Handle handle) {
        isEmpty(handle);
    }

    /** Whether a log with something in it lies beside a file: a process writes it, or was killed. */
    static boolean hasLog(Path file) {
        return file.resolveSibling(file.getFileName() + LOG).toFile().length() > 0;
    }

    static boolean hasTable(Handle handle, String name) {
        return handle.createQuery("SELECT EXISTS (SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = :name)")
                .bind("name", name)
                .map((row, _) -> row.getBoolean(1))
                .one();
    }

    /** Whether nothing was ever made in a file. */
    static boolean isEmpty(Handle handle) {
        return handle.createQuery("SELECT COUNT(*) = 0 FROM sqlite_schema")
                .map((row, _) -> row.getBoolean(1))
                .one();
    }

    /** Moves the log into the file and cuts it to nothing; false when a reader still needs it. */
    static boolean emptyLog(Handle writer) {
        int busy = writer.createQuery("PRAGMA wal_checkpoint(TRUNCATE)")
                .map((row, _) -> row.getInt(1))
                .one();
        return busy == 0;
    }

    /** SQLite's own findings about a file, one a line; empty when it is sound. */
    static List<String> findings(Handle handle) {
        return handle.createQuery("PRAGMA integrity_check")
                .map((row, _) -> row.getString(1))
                .filter(line -> !"ok".equals(line))
                .list();
    }

    /** The tables that have a row which refers to one that is not there, a table as often as it has such rows. */
    static List<String> danglingReferences(Handle handle) {
        return handle.createQuery("PRAGMA foreign_key_check")
                .map((row, _) -> row.getString(1))
                .list();
    }
}
