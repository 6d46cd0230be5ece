package org.precedent.index.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.precedent.encoder.Embedding;
import org.precedent.index.TestSeed;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.CollectionContent;
import org.precedent.index.model.CollectionEntry;
import org.precedent.index.model.CollectionId;

/** What is deleted or replaced is in no file of the record afterwards. */
final class RecordErasureTest {

    private static final int CASES = 150;

    @TempDir
    Path temporary;

    private Path file() {
        return temporary.resolve("record.db");
    }

    /** Each case's text repeats its canary up to some pages long, so that it lies in leaves and in overflow pages. */
    private static SampleArrival said(int number, String word, Random random) {
        return SampleArrival.from("source-" + number)
                .about("case-" + number)
                .text((word + number + "; ").repeat(1 + random.nextInt(random.nextBoolean() ? 20 : 2000)))
                .image(word + "-image-" + number, "file " + word + number, null);
    }

    private long canaries(String word) throws IOException {
        long found = 0;
        try (Stream<Path> files = Files.list(temporary)) {
            for (Path one : files.toList()) {
                String content = Files.readString(one, StandardCharsets.ISO_8859_1);
                found += content.split(word, -1).length - 1;
            }
        }
        return found;
    }

    @Test
    void noByteOfWhatWasDeletedOrReplacedIsLeft() throws IOException {
        Random random = TestSeed.random("noByteOfWhatWasDeletedOrReplacedIsLeft");
        try (SqliteRecord record = SqliteRecord.open(file(), Access.WRITE, RecordUnderTest.KEY)) {
            List<Arrival> all = new ArrayList<>();
            for (int i = 0; i < CASES; i++) {
                all.add(said(i, "canary", random).arrival());
            }
            record.accept(all);
            for (int i = 0; i < CASES; i++) {
                if (random.nextBoolean()) {
                    record.accept(List.of(said(i, "kept", random).arrival()));
                } else {
                    keepVector(record, i);
                    record.delete(new CaseId("case-" + i));
                }
            }
            record.erase();
        }
        assertTrue(canaries("kept") > 0);
        assertEquals(0, canaries("canary"));
        assertEquals(0, canaries("vector-of"));
    }

    private static void collect(SqliteRecord record) throws IOException {
        List<CollectionEntry> entries = new ArrayList<>();
        for (int i = 0; i < CASES; i++) {
            entries.add(new CollectionEntry(
                    new CaseId("case-" + i), "", List.of("entry-of-" + i), "entry-of-" + i + " ".repeat(i * 10), null));
        }
        CollectionContent content = new CollectionContent("All", "", List.of(), entries);
        record.collections().save(CollectionId.random(), 0, content);
    }

    @Test
    void noByteOfWhatWasWrittenOfADeletedCaseIsLeftInACollection() throws IOException {
        Random random = TestSeed.random("noByteOfWhatWasWrittenOfADeletedCaseIsLeftInACollection");
        try (SqliteRecord record = SqliteRecord.open(file(), Access.WRITE, RecordUnderTest.KEY)) {
            for (int i = 0; i < CASES; i++) {
                record.accept(List.of(said(i, "word", random).arrival()));
            }
            collect(record);
            for (int i = 0; i < CASES; i++) {
                record.delete(new CaseId("case-" + i));
            }
            record.erase();
            assertEquals(1, record.collections().all().size());
        }
        assertEquals(0, canaries("entry-of"));
    }

    private static void keepVector(SqliteRecord record, int i) throws IOException {
        record.keepVectors(
                RecordUnderTest.ENCODER,
                Map.of(new CaseId("case-" + i), Map.of("text|vector-of-" + i, Embedding.of(new float[] {i, 1}))));
    }

    @Test
    void whatIsDeletedIsGoneAlsoWhileAnotherHasTheRecordOpen() throws IOException {
        try (SqliteRecord record = SqliteRecord.open(file(), Access.WRITE, RecordUnderTest.KEY);
                SqliteRecord other = SqliteRecord.open(file(), Access.READ, RecordUnderTest.KEY)) {
            record.accept(List.of(said(1, "canary", new Random(1)).arrival()));
            record.erase();
            other.counts();
            record.delete(new CaseId("case-1"));
            record.erase();
        }
        assertEquals(0, canaries("canary"));
    }

    @Test
    void aRecordThatWasOpenedForReadingErasesNothing() throws IOException {
        SqliteRecord.open(file(), Access.WRITE, RecordUnderTest.KEY).close();
        try (SqliteRecord record = SqliteRecord.open(file(), Access.READ, RecordUnderTest.KEY)) {
            assertThrows(IllegalStateException.class, record::erase);
        }
    }
}
