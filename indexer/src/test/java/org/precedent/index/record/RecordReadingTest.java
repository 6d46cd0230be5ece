package org.precedent.index.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.precedent.index.Child;
import org.precedent.index.model.CaseId;

/** A record that is opened for reading: nothing is written, whatever goes on beside it. */
final class RecordReadingTest {

    @TempDir
    Path temporary;

    private Path file() {
        return temporary.resolve("record.db");
    }

    @BeforeEach
    void fill() throws IOException {
        try (SqliteRecord record = SqliteRecord.open(file(), Access.WRITE, RecordUnderTest.KEY)) {
            accept(record, "a");
        }
    }

    private static void accept(CaseRecord record, String source) throws IOException {
        record.accept(
                List.of(SampleArrival.from(source).text("said by " + source).arrival()));
    }

    private static long count(CaseRecord record) throws IOException {
        return record.counts().cases();
    }

    /** Every file with its content. */
    private Map<String, String> content() throws IOException {
        Map<String, String> content = new TreeMap<>();
        try (Stream<Path> files = Files.list(temporary)) {
            for (Path one : files.toList()) {
                content.put(one.getFileName().toString(), HexFormat.of().formatHex(Files.readAllBytes(one)));
            }
        }
        return content;
    }

    @Test
    void readingLeavesTheFolderAsItWas() throws IOException {
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("r--r--r--"));
        Map<String, String> before = content();
        assertEquals(Set.of("record.db"), before.keySet());
        try (SqliteRecord record = SqliteRecord.open(file(), Access.READ, RecordUnderTest.KEY)) {
            assertEquals(1, count(record));
            record.check(problem -> assertEquals("", problem));
            assertEquals(before.keySet(), content().keySet());
        }
        assertEquals(before, content());
    }

    @Test
    void aReaderSeesWhatAWriterCommitsMeanwhile() throws IOException {
        try (SqliteRecord writer = SqliteRecord.open(file(), Access.WRITE, RecordUnderTest.KEY);
                SqliteRecord reader = SqliteRecord.open(file(), Access.READ, RecordUnderTest.KEY)) {
            assertEquals(1, count(reader));
            accept(writer, "b");
            assertEquals(2, count(reader));
            reader.check(problem -> assertEquals("", problem));
        }
    }

    @Test
    void aReaderSeesWhatAWriterCommitsWhoComesAndGoesLater() throws IOException {
        try (SqliteRecord reader = SqliteRecord.open(file(), Access.READ, RecordUnderTest.KEY)) {
            assertEquals(1, count(reader));
            for (int i = 0; i < 5; i++) {
                try (SqliteRecord writer = SqliteRecord.open(file(), Access.WRITE, RecordUnderTest.KEY)) {
                    accept(writer, "b" + i);
                    assertEquals(2 + i, count(reader));
                }
                assertEquals(2 + i, count(reader));
            }
        }
    }

    @Test
    void aVisitGoesOnWhileCasesCome() throws IOException {
        try (SqliteRecord reader = SqliteRecord.open(file(), Access.READ, RecordUnderTest.KEY)) {
            int[] seen = {0};
            reader.forEachCase(_ -> {
                seen[0]++;
                try (SqliteRecord writer = SqliteRecord.open(file(), Access.WRITE, RecordUnderTest.KEY)) {
                    if (seen[0] < 4) {
                        accept(writer, "z" + seen[0]);
                    }
                }
            });
            assertEquals(4, seen[0]);
        }
    }

    @Test
    void whatACrashLeftInTheLogIsRead() throws Exception {
        Process process = Child.start(
                AcceptingProcess.class, List.of(), file().toString(), "crash", String.valueOf(Integer.MAX_VALUE));
        process.inputReader().readLine();
        process.destroyForcibly().waitFor();
        assertTrue(Files.size(temporary.resolve("record.db-wal")) > 0);
        byte[] before = Files.readAllBytes(file());
        try (SqliteRecord record = SqliteRecord.open(file(), Access.READ, RecordUnderTest.KEY)) {
            assertTrue(record.contributions(new CaseId("shared")).isPresent());
        }
        assertEquals(HexFormat.of().formatHex(before), HexFormat.of().formatHex(Files.readAllBytes(file())));
    }

    @Test
    void aRecordOpenedForReadingIsNotWritten() throws IOException {
        try (SqliteRecord record = SqliteRecord.open(file(), Access.READ, RecordUnderTest.KEY)) {
            assertThrows(IllegalStateException.class, () -> accept(record, "b"));
            assertThrows(IllegalStateException.class, () -> record.delete(new CaseId("case-of-a")));
            assertEquals(1, count(record));
        }
    }

    @Test
    void aMissingRecordIsNotMadeByReading() {
        Path missing = temporary.resolve("missing.db");
        RecordException refused =
                assertThrows(RecordException.class, () -> SqliteRecord.open(missing, Access.READ, RecordUnderTest.KEY));
        assertTrue(String.valueOf(refused.getMessage()).contains("there is no record"), refused.getMessage());
        assertFalse(Files.exists(missing));
    }
}
