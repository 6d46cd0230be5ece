package org.precedent.index.record;

import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What the database's errors mean for whoever runs Precedent. */
final class Faults {

    private static final int PRIMARY = 0xff;

    private Faults() {}

    /**
     * An error with what to do about it. Only what the database itself said is kept as its cause: the exceptions above
     * it may quote the values of a statement.
     */
    static RecordException told(Path file, Throwable error) {
        if (error instanceof DamagedRow damaged) {
            return new RecordException(
                    damaged.getMessage() + " in " + file + "; precedent verify names it, a backup restores it");
        }
        SQLException cause = databaseError(error);
        if (cause instanceof SQLiteException told) {
            return new RecordException(sentence(file, told.getResultCode()), told);
        }
        return new RecordException("the record " + file + " could not be used; run precedent verify", cause);
    }

    private static @Nullable SQLException databaseError(Throwable error) {
        Throwable at = error;
        while (at != null && !(at instanceof SQLException)) {
            at = at.getCause();
        }
        return (SQLException) at;
    }

    private static String sentence(Path file, SQLiteErrorCode code) {
        String record = "the record " + file;
        return switch (primary(code)) {
            case SQLITE_BUSY, SQLITE_LOCKED ->
                record + " is locked: another process has been writing for more than " + Sqlite.PATIENCE.toSeconds()
                        + " s; try again when it is done";
            case SQLITE_FULL -> "there is no room left on the disk of " + file + "; make room and run this again";
            case SQLITE_CORRUPT -> damaged(file);
            case SQLITE_NOTADB -> file + " is not a record; restore it from a backup, or name another archive";
            case SQLITE_READONLY ->
                record + " cannot be written though its file can: its first bytes are damaged, or its disk went"
                        + " read-only; see the system's log, or restore it from a backup";
            case SQLITE_PERM, SQLITE_AUTH -> unwritable(file);
            case SQLITE_CANTOPEN ->
                record + " cannot be opened; see that it and its folder belong to you. If a crash left " + file
                        + Sqlite.LOG + ", open it once where it can be written";
            case SQLITE_IOERR ->
                "the disk failed under " + record
                        + ", or is full; see the system's log, make room, then run precedent verify";
            default -> record + " could not be used (" + code.name() + "); run precedent verify";
        };
    }

    private static String damaged(Path file) {
        return "the record " + file + " is damaged; restore it from a backup" + withoutLog(file);
    }

    /** What to try before a backup where a log lies beside the record. */
    static String withoutLog(Path file) {
        String log = file.getFileName() + Sqlite.LOG;
        return Sqlite.hasLog(file)
                ? ". Or " + log + " beside it is not this record's own: try again with " + log + " moved elsewhere"
                : "";
    }

    static String unwritable(Path file) {
        return "the record " + file
                + " cannot be written; see that it and its folder belong to you and are on a writable disk";
    }

    private static SQLiteErrorCode primary(SQLiteErrorCode code) {
        return SQLiteErrorCode.getErrorCode(code.code & PRIMARY);
    }
}
