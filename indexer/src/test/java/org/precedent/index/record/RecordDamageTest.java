package org.precedent.index.record;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.CollectionContent;
import org.precedent.index.model.CollectionEntry;
import org.precedent.index.model.CollectionId;
import org.precedent.index.model.ImageId;
import org.precedent.index.model.SourceKey;

/** A record with a flipped bit: it is found, said without the text, never handed out, and mended where that can be. */
final class RecordDamageTest {

    private static final CaseId CASE = new CaseId("case-1");
    private static final String TEXT = "Left pneumothorax without shift of the mediastinum.";

    @TempDir
    Path temporary;

    private Path file() {
        return temporary.resolve("record.db");
    }

    @BeforeEach
    void fill() throws IOException {
        try (SqliteRecord record = SqliteRecord.open(file(), Access.WRITE, RecordUnderTest.KEY)) {
            record.accept(List.of(said().arrival()));
            record.keepVectors(RecordUnderTest.ENCODER, Map.of(CASE, Map.of("text|t", RecordUnderTest.vector(12))));
            record.createGeneration(RecordUnderTest.ENCODER);
            record.refuse(
                    record.beginRun(),
                    List.of(new Refusal(new SourceKey("place-1"), null, "no-pixels", "has no pixels", false)));
        }
    }

    private static SampleArrival said() {
        return SampleArrival.from("source-1")
                .about("case-1")
                .text(TEXT)
                .patient("patient-1")
                .image("image-1", "encoded-file", "shown-file");
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Flips a bit in the first place in the file that holds some bytes. */
    private void flip(byte[] content) throws IOException {
        byte[] bytes = Files.readAllBytes(file());
        int at = 0;
        while (!startsWith(bytes, at, content)) {
            at++;
        }
        bytes[at + content.length / 2] ^= 1;
        Files.write(file(), bytes);
    }

    private static String flipped(String content) {
        byte[] bytes = ascii(content);
        bytes[bytes.length / 2] ^= 1;
        return new String(bytes, StandardCharsets.US_ASCII);
    }

    private static boolean startsWith(byte[] bytes, int at, byte[] content) {
        return ByteBuffer.wrap(bytes, at, content.length).equals(ByteBuffer.wrap(content));
    }

    private List<String> problems() throws IOException {
        List<String> problems = new ArrayList<>();
        try (SqliteRecord record = SqliteRecord.open(file(), Access.READ, RecordUnderTest.KEY)) {
            record.check(problems::add);
        }
        return problems;
    }

    private void assertOneRowIsNamed(String row) throws IOException {
        assertEquals(List.of("the row of " + row + " does not match its checksum"), problems());
    }

    @Test
    void aSoundRecordHasNoProblems() throws IOException {
        assertEquals(List.of(), problems());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {TEXT, "patient-1", "pneumothorax\",\"left", "CHEST", "MANIFEST", "736f7572636520736f757263652d31"
            })
    void aFlippedBitInAContributionIsFound(String content) throws IOException {
        flip(ascii(content));
        assertOneRowIsNamed("contributions with source source-1");
    }

    @Test
    void aFlippedBitInAVectorIsFound() throws IOException {
        ByteBuffer vector = ByteBuffer.allocate(12).order(ByteOrder.LITTLE_ENDIAN);
        for (float component : RecordUnderTest.vector(12).toArray()) {
            vector.putFloat(component);
        }
        flip(vector.array());
        assertOneRowIsNamed(
                "vectors with case_id case-1, fingerprint " + RecordUnderTest.ENCODER.id() + ", content text|t");
    }

    @Test
    void aFlippedBitInAnImageIsFound() throws IOException {
        flip(ascii(SampleArrival.digest("pixels of encoded-file")));
        assertOneRowIsNamed("kept_images with id image-1");
    }

    @Test
    void aFlippedBitInAPlaceOfAnImageIsFound() throws IOException {
        flip(ascii("series-1"));
        assertOneRowIsNamed("contribution_images with source source-1, ordinal 0");
    }

    @Test
    void aFlippedBitInAnEntryOfACollectionIsFound() throws IOException {
        try (SqliteRecord record = SqliteRecord.open(file(), Access.WRITE, RecordUnderTest.KEY)) {
            record.collections().save(new CollectionId("chest"), 0, collected());
        }
        flip(ascii("Fell off a ladder"));
        assertOneRowIsNamed("collection_entries with collection_id chest, ordinal 0");
    }

    private static CollectionContent collected() {
        CollectionEntry entry = new CollectionEntry(CASE, "", List.of(), "Fell off a ladder.", null);
        return new CollectionContent("Chest", "", List.of(), List.of(entry));
    }

    @Test
    void entriesOfCasesThatAreNotThereAreCountedAndTheirCollectionIsNamed() throws IOException {
        try (SqliteRecord record = SqliteRecord.open(file(), Access.WRITE, RecordUnderTest.KEY)) {
            record.collections().save(new CollectionId("chest"), 0, collected());
            record.withdraw(Set.of(new SourceKey("source-1")));
        }
        assertEquals(
                List.of("entries of cases that are not there in the collection chest: 1;"
                        + " take them out of it, or ingest their sources again"),
                problems());
    }

    @Test
    void aFlippedBitInAGenerationIsFound() throws IOException {
        flip(ascii("resize=r"));
        assertOneRowIsNamed("generations with name generation-1");
    }

    @Test
    void aFlippedBitInARefusalIsFound() throws IOException {
        flip(ascii("has no pixels"));
        assertOneRowIsNamed("refusals with run 1, ordinal 0");
    }

    @Test
    void aFlippedBitInTheNameOfTheKeyIsFoundAndMended() throws IOException {
        flip(ascii("key-1"));
        assertEquals(
                List.of("the row of keys with name " + flipped("key-1") + " does not match its checksum"), problems());
        SqliteRecord.open(file(), Access.WRITE, RecordUnderTest.KEY).close();
        assertEquals(List.of(), problems());
    }

    @Test
    void damageToTheHeaderThatStopsWritingAloneIsFound() throws IOException {
        byte[] bytes = Files.readAllBytes(file());
        bytes[18] ^= 1;
        Files.write(file(), bytes);
        RecordException refused = assertThrows(RecordException.class, this::problems);
        assertEquals("the first bytes of " + file() + " are damaged; restore it from a backup", refused.getMessage());
    }

    @Test
    void everyFlippedBitIsFoundOrDoesNoHarm() throws IOException {
        byte[] sound = Files.readAllBytes(file());
        List<Arrival> expected = List.of(said().arrival());
        for (int at = 0; at < sound.length; at += 509) {
            byte[] damaged = sound.clone();
            damaged[at] ^= (byte) (1 << at % 8);
            Files.write(file(), damaged);
            assertTrue(isFound() || holds(expected), "byte " + at);
        }
    }

    private boolean isFound() {
        try {
            return !problems().isEmpty();
        } catch (IOException e) {
            return true;
        }
    }

    private boolean holds(List<Arrival> expected) throws IOException {
        try (SqliteRecord record = SqliteRecord.open(file(), Access.READ, RecordUnderTest.KEY)) {
            RecordedCase recorded = record.contributions(CASE).orElseThrow();
            return recorded.contributions()
                            .getFirst()
                            .contribution()
                            .equals(expected.getFirst().contribution())
                    && recorded.images()
                            .values()
                            .containsAll(expected.getFirst().images());
        }
    }

    @Test
    void aDamagedTextIsNeitherHandedOutNorQuoted() throws IOException {
        flip(ascii(TEXT));
        try (SqliteRecord record = SqliteRecord.open(file(), Access.READ, RecordUnderTest.KEY)) {
            RecordException refused = assertThrows(RecordException.class, () -> record.contributions(CASE));
            String message = String.valueOf(refused.getMessage());
            assertTrue(message.startsWith("a row of contributions is damaged in " + file()), message);
            assertTrue(message.contains("backup"), message);
            assertFalse(message.contains("mediastinum"), message);
        }
    }

    @Test
    void aSourceSentAgainMendsItsRows() throws IOException {
        flip(ascii(TEXT));
        flip(ascii(SampleArrival.digest("pixels of encoded-file")));
        try (SqliteRecord record = SqliteRecord.open(file(), Access.WRITE, RecordUnderTest.KEY)) {
            Acceptance mended = record.accept(List.of(said().arrival()));
            assertEquals(List.of(Outcome.CHANGED_CASE), mended.outcomes());
            assertEquals(Set.of(), mended.unreferenced());
            assertEquals(
                    said().contribution(),
                    record.contribution(new SourceKey("source-1")).orElseThrow().contribution());
            assertTrue(record.keptImage(new ImageId("image-1")).isPresent());
        }
        assertEquals(List.of(), problems());
    }

    @Test
    void aDamagedVectorIsMadeAgain() throws IOException {
        ByteBuffer second = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN);
        flip(second.putFloat(RecordUnderTest.vector(12).toArray()[0]).array());
        try (SqliteRecord record = SqliteRecord.open(file(), Access.WRITE, RecordUnderTest.KEY)) {
            assertEquals(Map.of(), record.vectors(CASE, RecordUnderTest.ENCODER));
            record.keepVectors(RecordUnderTest.ENCODER, Map.of(CASE, Map.of("text|t", RecordUnderTest.vector(12))));
        }
        assertEquals(List.of(), problems());
    }

    /** What a process that was killed leaves behind. */
    private byte[] logOfAnotherRecord(String key, int cases) throws IOException {
        Path other = temporary.resolve("other.db");
        try (SqliteRecord record = SqliteRecord.open(other, Access.WRITE, key)) {
            for (int i = 0; i < cases; i++) {
                record.accept(List.of(SampleArrival.from("other-" + i)
                        .about("case-" + i)
                        .text(TEXT)
                        .arrival()));
            }
            return Files.readAllBytes(temporary.resolve("other.db-wal"));
        }
    }

    @Test
    void theLogOfARecordWithAnotherKeyIsNotTakenIn() throws IOException {
        byte[] sound = Files.readAllBytes(file());
        Files.write(temporary.resolve("record.db-wal"), logOfAnotherRecord("key-2", 3));

        RecordException refused =
                assertThrows(RecordException.class, () -> SqliteRecord.open(file(), Access.WRITE, RecordUnderTest.KEY));

        assertTrue(String.valueOf(refused.getMessage()).contains("with record.db-wal moved elsewhere"));
        assertArrayEquals(sound, Files.readAllBytes(file()));
    }

    @Test
    void aLogThatMakesTheRecordDamagedIsNotTakenIn() throws IOException {
        byte[] sound = Files.readAllBytes(file());
        logOfAnotherRecord(RecordUnderTest.KEY, 40);
        byte[] log;
        Path other = temporary.resolve("other.db");
        try (SqliteRecord record = SqliteRecord.open(other, Access.WRITE, RecordUnderTest.KEY)) {
            record.accept(List.of(
                    SampleArrival.from("later").about("case-7").text(TEXT).arrival()));
            log = Files.readAllBytes(temporary.resolve("other.db-wal"));
        }
        Files.write(temporary.resolve("record.db-wal"), log);

        assertThrows(RecordException.class, () -> {
            try (SqliteRecord record = SqliteRecord.open(file(), Access.WRITE, RecordUnderTest.KEY)) {
                record.accept(List.of(said().arrival()));
                record.delete(CASE);
                record.accept(List.of(said().arrival()));
            }
        });

        assertArrayEquals(sound, Files.readAllBytes(file()));
        Files.delete(temporary.resolve("record.db-wal"));
        assertEquals(List.of(), problems());
    }

    @Test
    void aDamagedCaseCanBeDeleted() throws IOException {
        flip(ascii(TEXT));
        flip(ascii(SampleArrival.digest("pixels of encoded-file")));
        try (SqliteRecord record = SqliteRecord.open(file(), Access.WRITE, RecordUnderTest.KEY)) {
            assertEquals(RecordUnderTest.digests("encoded-file", "shown-file"), record.delete(CASE));
        }
        assertEquals(List.of(), problems());
    }
}
