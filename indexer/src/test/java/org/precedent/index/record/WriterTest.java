package org.precedent.index.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WriterTest {

    @TempDir
    Path temporary;

    private static int write(Handle handle, int bytes) {
        return handle.createUpdate("INSERT INTO things (thing) VALUES (:thing)")
                .bind("thing", new byte[bytes])
                .execute();
    }

    private static int count(Handle handle) {
        return handle.createQuery("SELECT COUNT(*) FROM things")
                .map((row, _) -> row.getInt(1))
                .one();
    }

    @Test
    void aFullDiskUndoesTheTransactionAndIsOfNoConsequenceOnceThereIsRoom() throws IOException {
        try (Writer writer = Writer.open(temporary.resolve("record.db"))) {
            writer.write(handle -> handle.execute("CREATE TABLE things (thing BYTEA)"));
            writer.write(handle -> write(handle, 10));
            writer.alone(handle -> handle.createQuery("PRAGMA max_page_count = 4")
                    .map((row, _) -> row.getInt(1))
                    .one());
            RecordException full = assertThrows(
                    RecordException.class, () -> writer.write(handle -> write(handle, 10) + write(handle, 1_000_000)));
            assertTrue(String.valueOf(full.getMessage()).contains("no room left on the disk"), full.getMessage());
            assertEquals(1, writer.write(WriterTest::count));
            writer.write(handle -> write(handle, 1_000_000));
            assertEquals(2, writer.write(WriterTest::count));
        }
    }

    @Test
    void onlyWhatNeedNotWaitForTheDiskDoesNot() throws IOException {
        try (Writer writer = Writer.open(temporary.resolve("record.db"))) {
            assertEquals(1, writer.writeWithoutWaiting(WriterTest::synchronous));
            assertEquals(2, writer.write(WriterTest::synchronous));
            assertThrows(
                    IllegalArgumentException.class,
                    () -> writer.writeWithoutWaiting(_ -> {
                        throw new IllegalArgumentException("the caller's mistake");
                    }));
            assertEquals(2, writer.write(WriterTest::synchronous));
        }
    }

    private static int synchronous(Handle handle) {
        return handle.createQuery("PRAGMA synchronous")
                .map((row, _) -> row.getInt(1))
                .one();
    }

    @Test
    void whatTheWorkItselfThrowsUndoesTheTransaction() throws IOException {
        try (Writer writer = Writer.open(temporary.resolve("record.db"))) {
            writer.write(handle -> handle.execute("CREATE TABLE things (thing BYTEA)"));
            assertThrows(
                    IllegalArgumentException.class,
                    () -> writer.write(handle -> {
                        write(handle, 10);
                        throw new IllegalArgumentException("the caller's mistake");
                    }));
            assertEquals(0, writer.write(WriterTest::count));
        }
    }
}
