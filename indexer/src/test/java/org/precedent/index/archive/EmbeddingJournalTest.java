package org.precedent.index.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.precedent.encoder.Embedding;

class EmbeddingJournalTest {

    private static final int DIMENSION = 5;
    private static final int HEADER = 12;

    @TempDir
    Path temporary;

    private Path file() {
        return temporary.resolve("fake.journal");
    }

    private EmbeddingJournal open() throws IOException {
        return EmbeddingJournal.open(file(), DIMENSION);
    }

    private static Embedding vector(int seed, int dimension) {
        Random random = new Random(seed);
        float[] vector = new float[dimension];
        for (int i = 0; i < dimension; i++) {
            vector[i] = (float) random.nextGaussian();
        }
        return Embedding.of(vector);
    }

    private static Embedding vector(int seed) {
        return vector(seed, DIMENSION);
    }

    @Test
    void vectorsSurviveReopeningBitForBit() throws IOException {
        try (EmbeddingJournal journal = open()) {
            journal.append(Map.of("image|a", vector(1)));
            journal.append(Map.of("text|b", vector(2)));
        }
        try (EmbeddingJournal journal = open()) {
            assertEquals(Optional.of(vector(1)), journal.find("image|a"));
            assertEquals(Optional.of(vector(2)), journal.find("text|b"));
            assertEquals(Optional.empty(), journal.find("image|c"));
        }
    }

    @Test
    void aTailTornAtAnyByteCostsOnlyItself() throws IOException {
        try (EmbeddingJournal journal = open()) {
            journal.append(Map.of("a", vector(1)));
        }
        long whole = Files.size(file());
        try (EmbeddingJournal journal = open()) {
            journal.append(Map.of("b", vector(2)));
        }
        byte[] both = Files.readAllBytes(file());
        for (int length = (int) whole; length < both.length; length++) {
            Files.write(file(), Arrays.copyOf(both, length));
            try (EmbeddingJournal journal = open()) {
                assertEquals(1, journal.size(), "cut to " + length + " bytes");
                assertEquals(Optional.of(vector(1)), journal.find("a"));
                journal.append(Map.of("c", vector(3)));
            }
            try (EmbeddingJournal journal = open()) {
                assertEquals(Optional.of(vector(3)), journal.find("c"), "cut to " + length + " bytes");
            }
        }
    }

    @Test
    void aFlippedBitEndsTheJournalBeforeItsRecord() throws IOException {
        try (EmbeddingJournal journal = open()) {
            journal.append(Map.of("a", vector(1)));
            journal.append(Map.of("b", vector(2)));
        }
        byte[] both = Files.readAllBytes(file());
        int second = HEADER + (both.length - HEADER) / 2;
        for (int at = second; at < both.length; at++) {
            byte[] damaged = both.clone();
            damaged[at] ^= 1;
            Files.write(file(), damaged);
            try (EmbeddingJournal journal = open()) {
                assertEquals(1, journal.size(), "byte " + at);
            }
        }
    }

    @Test
    void aHeaderThatACrashCutShortIsWrittenAnew() throws IOException {
        Files.write(file(), new byte[HEADER - 1]);
        try (EmbeddingJournal journal = open()) {
            journal.append(Map.of("a", vector(1)));
        }
        try (EmbeddingJournal journal = open()) {
            assertEquals(1, journal.size());
        }
    }

    @Test
    void forgottenVectorsAreGoneForGood() throws IOException {
        try (EmbeddingJournal journal = open()) {
            journal.append(Map.of("a", vector(1), "b", vector(2)));
            journal.forget(List.of("a", "b"));
            assertEquals(Optional.empty(), journal.find("a"));
        }
        assertEquals(HEADER, Files.size(file()));
    }

    @Test
    void whatIsNotForgottenStays() throws IOException {
        try (EmbeddingJournal journal = open()) {
            journal.append(Map.of("a", vector(1), "b", vector(2)));
            journal.forget(List.of("a"));
        }
        try (EmbeddingJournal journal = open()) {
            assertEquals(Optional.of(vector(2)), journal.find("b"));
        }
    }

    @Test
    void aFileOfWhichLittleIsLeftIsWrittenAnew() throws IOException {
        int dimension = 100_000;
        Map<String, Embedding> many = new LinkedHashMap<>();
        Embedding forgotten = vector(1, dimension);
        IntStream.range(0, 180).forEach(i -> many.put("image " + i, forgotten));
        many.put("image 0", vector(0, dimension));
        try (EmbeddingJournal journal = EmbeddingJournal.open(file(), dimension)) {
            journal.append(many);
            journal.forget(IntStream.range(1, 180).mapToObj(i -> "image " + i).toList());
            assertTrue(Files.size(file()) < 2L * dimension * Float.BYTES);
            journal.append(Map.of("later", vector(1000, dimension)));
        }
        try (EmbeddingJournal journal = EmbeddingJournal.open(file(), dimension)) {
            assertEquals(2, journal.size());
            assertEquals(Optional.of(vector(0, dimension)), journal.find("image 0"));
            assertEquals(Optional.of(vector(1000, dimension)), journal.find("later"));
        }
    }

    @Test
    void onlyOneMayHaveItOpen() throws IOException {
        try (EmbeddingJournal first = open()) {
            first.append(Map.of("a", vector(1)));
            ArchiveException refused = assertThrows(ArchiveException.class, this::open);
            assertTrue(String.valueOf(refused.getMessage()).contains("another ingest"));
        }
        open().close();
    }

    @Test
    void vectorsOfAnotherDimensionAreRefused() throws IOException {
        try (EmbeddingJournal journal = open()) {
            Map<String, Embedding> longer = Map.of("a", vector(1, DIMENSION + 1));
            assertThrows(IllegalArgumentException.class, () -> journal.append(longer));
            assertEquals(0, journal.size());
        }
        assertThrows(ArchiveException.class, () -> EmbeddingJournal.open(file(), DIMENSION + 1));
    }

    @Test
    void aKeyIsShortAndAscii() throws IOException {
        try (EmbeddingJournal journal = open()) {
            for (String key : List.of("", "x".repeat(256), "\u00e4")) {
                Map<String, Embedding> batch = Map.of(key, vector(1));
                assertThrows(IllegalArgumentException.class, () -> journal.append(batch));
            }
        }
    }
}
