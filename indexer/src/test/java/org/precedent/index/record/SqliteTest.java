package org.precedent.index.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What is SQLite's own: settings, files, versions, and what its errors become. */
final class SqliteTest {

    @TempDir
    Path temporary;

    private Path file() {
        return temporary.resolve("record.db");
    }

    private static String pragma(Handle handle, String name) {
        return handle.createQuery("PRAGMA " + name)
                .map((row, _) -> row.getString(1))
                .one();
    }

    @Test
    void theSettingsAreTheOnesThatWereChosen() throws IOException {
        try (Handle writer = Sqlite.writer(file())) {
            assertEquals("wal", pragma(writer, "journal_mode"));
            assertEquals("2", pragma(writer, "synchronous"), "FULL");
            assertEquals("1", pragma(writer, "foreign_keys"));
            assertEquals("1", pragma(writer, "secure_delete"));
            assertEquals("60000", pragma(writer, "busy_timeout"));
            assertEquals("-65536", pragma(writer, "cache_size"), "64 MiB");
            assertEquals("8192", pragma(writer, "wal_autocheckpoint"), "32 MiB");
        }
    }

    @Test
    void aStatementIsPreparedOnce() throws IOException {
        try (Handle writer = Sqlite.writer(file())) {
            PreparedStatements statements = assertInstanceOf(PreparedStatements.class, writer.getStatementBuilder());
            int before = statements.kept();
            for (int i = 0; i < 3; i++) {
                int asked = i;
                assertEquals(
                        asked,
                        writer.createQuery("SELECT :asked")
                                .bind("asked", asked)
                                .mapTo(Integer.class)
                                .one());
            }
            assertEquals(before + 1, statements.kept());
        }
    }

    @Test
    void everyFileIsOpenToItsOwnerAlone() throws IOException {
        try (SqliteRecord record = SqliteRecord.open(file(), Access.WRITE, RecordUnderTest.KEY)) {
            record.beginRun();
            try (Stream<Path> files = Files.list(temporary)) {
                for (Path one : files.toList()) {
                    assertEquals(
                            "rw-------",
                            PosixFilePermissions.toString(Files.getPosixFilePermissions(one)),
                            one.toString());
                }
            }
        }
    }

    @Test
    void aClosedRecordIsOneFile() throws IOException {
        try (SqliteRecord record = SqliteRecord.open(file(), Access.WRITE, RecordUnderTest.KEY)) {
            record.beginRun();
            record.counts();
        }
        try (Stream<Path> files = Files.list(temporary)) {
            assertEquals(List.of(file()), files.toList());
        }
    }

    @Test
    void aFolderMayHaveAnyName() throws IOException {
        for (String name : List.of("a b", "what?mode=memory", "50%25 #1", "M\u00fcller; DROP", "file:x")) {
            Path folder = Files.createDirectory(temporary.resolve(name));
            SqliteRecord.open(folder.resolve("record.db"), Access.WRITE, RecordUnderTest.KEY)
                    .close();
            SqliteRecord.open(folder.resolve("record.db"), Access.READ, RecordUnderTest.KEY)
                    .close();
            assertTrue(Files.size(folder.resolve("record.db")) > 0, name);
        }
    }

    @Test
    void aRecordOfANewerVersionIsRefusedWithWhatToDo() throws IOException {
        SqliteRecord.open(file(), Access.WRITE, RecordUnderTest.KEY).close();
        try (Handle writer = Sqlite.writer(file())) {
            writer.execute("INSERT INTO schema_versions (version, applied) VALUES (99, 0)");
        }
        for (Access access : Access.values()) {
            RecordException refused =
                    assertThrows(RecordException.class, () -> SqliteRecord.open(file(), access, RecordUnderTest.KEY));
            assertTrue(
                    String.valueOf(refused.getMessage()).contains("version 99, made by a newer Precedent"),
                    refused.getMessage());
        }
    }

    @Test
    void aRecordIsOfOneKey() throws IOException {
        SqliteRecord.open(file(), Access.WRITE, RecordUnderTest.KEY).close();
        for (Access access : Access.values()) {
            RecordException refused =
                    assertThrows(RecordException.class, () -> SqliteRecord.open(file(), access, "another key"));
            assertEquals(
                    "the record " + file() + " was written with another key than the archive has now;"
                            + " restore the archive's key, or its record, from a backup",
                    refused.getMessage());
        }
        SqliteRecord.open(file(), Access.READ, RecordUnderTest.KEY).close();
    }

    @Test
    void migrationsRunOnce() throws IOException {
        SqliteRecord.open(file(), Access.WRITE, RecordUnderTest.KEY).close();
        SqliteRecord.open(file(), Access.WRITE, RecordUnderTest.KEY).close();
        try (Handle reader = Sqlite.reader(file())) {
            assertEquals(
                    Migrations.newest(),
                    reader.createQuery("SELECT COUNT(*) FROM schema_versions")
                            .map((row, _) -> row.getInt(1))
                            .one());
        }
    }

    @Test
    void aMigrationThatFailsLeavesNothingBehind() throws IOException {
        try (Handle writer = Sqlite.writer(file())) {
            writer.execute("CREATE TABLE vectors (wrong TEXT)");
            assertThrows(
                    JdbiException.class,
                    () -> writer.useTransaction(handle -> Migrations.run(file(), handle, Instant.EPOCH)));
            assertEquals(
                    List.of("vectors"),
                    writer.createQuery("SELECT name FROM sqlite_schema WHERE type = 'table'")
                            .map((row, _) -> row.getString(1))
                            .list());
        }
    }

    @Test
    void whatIsNoRecordIsRefusedWithWhatToDo() throws IOException {
        Files.writeString(file(), "these are the bytes of something else, ".repeat(100));
        for (Access access : Access.values()) {
            RecordException refused =
                    assertThrows(RecordException.class, () -> SqliteRecord.open(file(), access, RecordUnderTest.KEY));
            assertTrue(String.valueOf(refused.getMessage()).contains("is not a record"), refused.getMessage());
        }
    }

    @Test
    void anEmptyFileBecomesARecordByWritingAlone() throws IOException {
        Files.createFile(file());
        RecordException empty =
                assertThrows(RecordException.class, () -> SqliteRecord.open(file(), Access.READ, RecordUnderTest.KEY));
        assertEquals(
                "the record " + file() + " is empty, as its first ingest was cut off; run precedent ingest again",
                empty.getMessage());
        SqliteRecord.open(file(), Access.WRITE, RecordUnderTest.KEY).close();
        SqliteRecord.open(file(), Access.READ, RecordUnderTest.KEY).close();
    }

    @Test
    void errorsSayWhatToDoAndQuoteNoValue() throws IOException {
        try (Handle writer = Sqlite.writer(file())) {
            writer.execute("CREATE TABLE texts (text TEXT NOT NULL CHECK (LENGTH(text) < 5))");
            JdbiException refused = assertThrows(
                    JdbiException.class,
                    () -> writer.createUpdate("INSERT INTO texts (text) VALUES (:text)")
                            .bind("text", "canary")
                            .execute());
            RecordException told = Faults.told(file(), refused);
            for (Throwable at = told; at != null; at = at.getCause()) {
                assertFalse(at.toString().contains("canary"), at.toString());
            }
        }
    }

    @Test
    void eachKindOfErrorIsToldApart() {
        assertTold(SQLiteErrorCode.SQLITE_BUSY, "another process has been writing for more than 60 s");
        assertTold(SQLiteErrorCode.SQLITE_BUSY_SNAPSHOT, "another process has been writing for more than 60 s");
        assertTold(SQLiteErrorCode.SQLITE_FULL, "no room left on the disk");
        assertTold(SQLiteErrorCode.SQLITE_CORRUPT_VTAB, "is damaged; restore it from a backup");
        assertTold(SQLiteErrorCode.SQLITE_READONLY_DIRECTORY, "cannot be written");
        assertTold(SQLiteErrorCode.SQLITE_CANTOPEN, "cannot be opened");
        assertTold(SQLiteErrorCode.SQLITE_IOERR_FSYNC, "the disk failed");
    }

    private void assertTold(SQLiteErrorCode code, String sentence) {
        RecordException told = Faults.told(file(), new SQLiteException("a message", code));
        String message = String.valueOf(told.getMessage());
        assertTrue(message.contains(sentence), message);
        assertTrue(message.contains(file().toString()), message);
    }

    @Test
    void whatIsPendingIsFoundByAnIndexThatHoldsNothingElse() throws IOException {
        SqliteRecord.open(file(), Access.WRITE, RecordUnderTest.KEY).close();
        try (Handle reader = Sqlite.reader(file())) {
            String plan = String.join(
                    "; ",
                    reader.createQuery("EXPLAIN QUERY PLAN " + Holdings.PENDING)
                            .bind("generation", "g")
                            .bind("limit", 1)
                            .map((row, _) -> row.getString("detail"))
                            .list());
            assertEquals(
                    "SEARCH holdings USING COVERING INDEX pending_holdings (generation=?)",
                    plan.replaceAll("USING (COVERING )?INDEX", "USING COVERING INDEX"));
        }
    }

    @Test
    void theDriversSettingIsLeftAsItWas() throws IOException {
        NativeSqlite.load();
        assertNull(System.getProperty("org.sqlite.tmpdir"));
    }
}
