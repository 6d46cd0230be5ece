package org.precedent.encoder.checkpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.precedent.encoder.Sha256;

final class HashMemoTest {

    private static final String WRONG = "ab".repeat(32);

    private Path file;
    private Path folder;
    private Instant now;

    @BeforeEach
    void write(@TempDir Path parent) throws IOException {
        file = Files.writeString(parent.resolve("weights"), "some weights").toRealPath();
        folder = parent.resolve("cache");
        now = Instant.now().plus(Duration.ofMinutes(1));
    }

    private String hash() throws IOException {
        return new HashMemo(ModelCache.in(folder), Clock.fixed(now, ZoneOffset.UTC), 5).sha256(file);
    }

    private List<Path> memos() throws IOException {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(memo -> memo.toString().endsWith(".txt")).toList();
        }
    }

    /** Puts another hash into the memory, which shows whether it is believed. */
    private void plant(String hash) throws IOException {
        Path memo = memos().getFirst();
        Files.writeString(memo, Files.readString(memo).replaceFirst("[0-9a-f]{64}\n$", hash));
    }

    @Test
    void aFileIsHashedOnce() throws IOException {
        String hash = hash();
        assertEquals(Sha256.of(file), hash);
        plant(WRONG + "\n");
        assertEquals(WRONG, hash());
    }

    @Test
    void aFileThatChangedIsHashedAgain() throws IOException {
        hash();
        plant(WRONG + "\n");
        Files.writeString(file, "other weights");
        assertEquals(Sha256.of(file), hash());
    }

    @Test
    void aFileThatChangedBehindItsOldTimeAndSizeIsHashedAgain() throws IOException {
        FileTime time = Files.getLastModifiedTime(file);
        String before = hash();
        Files.writeString(file, "SOME WEIGHTS");
        Files.setLastModifiedTime(file, time);
        assertNotEquals(before, hash());
    }

    @Test
    void anotherFileInItsPlaceIsHashedAgain() throws IOException {
        hash();
        plant(WRONG + "\n");
        FileTime time = Files.getLastModifiedTime(file);
        Path other = Files.writeString(file.resolveSibling("other"), "SOME WEIGHTS");
        Files.setLastModifiedTime(other, time);
        Files.delete(file);
        Files.move(other, file);
        assertEquals(Sha256.of(file), hash());
    }

    @Test
    void aFileThatChangedAMomentAgoIsNotRemembered() throws IOException {
        now = Files.getLastModifiedTime(file).toInstant().plus(HashMemo.SETTLED);
        assertEquals(Sha256.of(file), hash());
        assertTrue(memos().isEmpty());
    }

    @Test
    void aSmallFileIsNotRemembered() throws IOException {
        Files.writeString(file, "tiny");
        assertEquals(Sha256.of(file), hash());
        assertTrue(memos().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ab", "zz", "ABAB", "\u0000"})
    void aMemoryThatWasDamagedCountsForNothing(String hash) throws IOException {
        hash();
        plant(hash.repeat(hash.length() == 2 && hash.equals("zz") ? 32 : 1));
        assertEquals(Sha256.of(file), hash());
    }

    @Test
    void anEndlessMemoryCountsForNothing() throws IOException {
        hash();
        Path memo = memos().getFirst();
        Files.writeString(memo, Files.readString(memo) + " ".repeat(100_000));
        assertEquals(Sha256.of(file), hash());
    }

    @Test
    void aFolderInTheMemorysPlaceCountsForNothing() throws IOException {
        hash();
        Path memo = memos().getFirst();
        Files.delete(memo);
        Files.createDirectory(memo);
        assertEquals(Sha256.of(file), hash());
    }

    @Test
    void aCacheThatCannotBeWrittenIsDoneWithout() throws IOException {
        Files.writeString(folder, "a file");
        assertEquals(Sha256.of(file), hash());
        assertFalse(Files.isDirectory(folder));
    }
}
