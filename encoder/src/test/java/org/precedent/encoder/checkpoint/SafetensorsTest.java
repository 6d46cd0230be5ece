package org.precedent.encoder.checkpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.precedent.encoder.ModelException;

final class SafetensorsTest {

    @TempDir
    private Path folder;

    private Path file(long headerLength, String header, int dataLength) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(CheckpointLayout.prefix(headerLength));
        bytes.write(header.getBytes(StandardCharsets.UTF_8));
        bytes.write(new byte[dataLength]);
        return Files.write(folder.resolve("model.safetensors"), bytes.toByteArray());
    }

    private Path file(String header, int dataLength) throws IOException {
        return file(header.getBytes(StandardCharsets.UTF_8).length, header, dataLength);
    }

    private void assertRefused(Path file, String why) {
        ModelException e = assertThrows(ModelException.class, () -> Safetensors.read(file));
        String message = String.valueOf(e.getMessage());
        assertTrue(message.startsWith(file.toString()), message);
        assertTrue(message.contains(why), message);
        assertTrue(message.contains("copy"), "says what to do: " + message);
    }

    @Test
    void tensorsLieWhereTheHeaderSays() throws IOException {
        Path file = file("""
                {"__metadata__":{"a":"b"},"x":{"dtype":"F32","shape":[2,3],"data_offsets":[0,24]},\
                "y":{"dtype":"BF16","shape":[],"data_offsets":[24,26]}}""", 26);
        Safetensors weights = Safetensors.read(file);
        long start = Files.size(file) - 26;
        assertEquals(2, weights.tensors().size());
        assertEquals(
                new StoredTensor(file.toRealPath(), "x", "F32", List.of(2L, 3L), start, 24),
                weights.tensors().get("x"));
        assertEquals(
                new StoredTensor(file.toRealPath(), "y", "BF16", List.of(), start + 24, 2),
                weights.tensors().get("y"));
    }

    @Test
    void rowsOfATensorLieInsideIt() {
        StoredTensor tensor = new StoredTensor(Path.of("w"), "x", "F32", List.of(6L, 2L), 100, 48);
        assertEquals(new StoredTensor(Path.of("w"), "k", "F32", List.of(2L, 2L), 116, 16), tensor.rows("k", 2, 2));
        assertThrows(IndexOutOfBoundsException.class, () -> tensor.rows("k", 5, 2));
        assertThrows(IndexOutOfBoundsException.class, () -> tensor.rows("k", -1, 2));
    }

    @Test
    void aMissingFileIsNamed() {
        assertRefused(folder.resolve("model.safetensors"), "is missing");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7})
    void aFileTooShortForAHeaderIsRefused(int length) throws IOException {
        assertRefused(Files.write(folder.resolve("model.safetensors"), new byte[length]), "too few");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 3, 16_777_217, 1L << 60, -1, Long.MIN_VALUE})
    void aHeaderLengthThatCannotBeIsRefused(long length) throws IOException {
        assertRefused(file(length, "{}", 0), "claims a header");
    }

    @Test
    void aHeaderAboveTheLimitIsRefusedEvenInAFileThatIsLargeEnough() throws IOException {
        Path file = folder.resolve("model.safetensors");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.write(CheckpointLayout.prefix(16_777_217));
            sparse.setLength(20_000_000);
        }
        assertRefused(file, "claims a header");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "7 ",
                "{\"x\"",
                "not json",
                "{\"x\":7}",
                "{}{}",
                "{\"x\":{}}",
                "{\"x\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]},"
                        + "\"x\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[4,8]}}"
            })
    void aHeaderThatIsNoTableOfTensorsIsRefused(String header) throws IOException {
        assertRefused(file(header, 8), "has ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "F32 | [1]                                 | [4,12]  | outside the file",
                "F32 | [1]                                 | [8,4]   | outside the file",
                "F32 | [1]                                 | [-4,0]  | negative",
                "F32 | [-1]                                | [0,4]   | negative",
                "F32 | [2]                                 | [0,4]   | unlike its shape",
                "F16 | [1]                                 | [0,4]   | unlike its shape",
                "F32 | [4294967296,4294967296,4294967296]  | [0,4]   | unlike its shape",
                "F32 | [9223372036854775807]               | [0,4]   | unlike its shape",
                "F32 | [99999999999999999999]              | [0,4]   | not JSON",
                "F32 | [1,1,1,1,1,1,1,1,1]                 | [0,4]   | too many dimensions",
                "F32 | [1.5]                               | [0,4]   | whole numbers",
                "F32 | [[1]]                               | [0,4]   | whole numbers",
                "F32 | 1                                   | [0,4]   | no array",
                "F32 | [1]                                 | [0]     | offsets that can be read",
                "F32 | [1]                                 | [0,4,8] | offsets that can be read",
                "F99 | [1]                                 | [0,4]   | type"
            })
    void anEntryThatDoesNotFitIsRefused(String dtype, String shape, String offsets, String why) throws IOException {
        String header = "{\"x\":{\"dtype\":\"%s\",\"shape\":%s,\"data_offsets\":%s}}".formatted(dtype, shape, offsets);
        assertRefused(file(header, 8), why);
    }

    @Test
    void overlappingTensorsAreRefused() throws IOException {
        Path file = file("""
                {"x":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},\
                "y":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}}""", 8);
        assertRefused(file, "overlapping tensors x and y");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"__metadata__\":%s}", "{\"x\":{\"dtype\":%s}}", "{\"x\":{\"more\":%s}}"})
    void aHeaderFullOfSomethingElseIsRefusedBeforeItCostsMemory(String header) throws IOException {
        StringBuilder keys = new StringBuilder("{");
        for (int i = 0; i < 900_000; i++) {
            keys.append('"').append(Integer.toString(i, 36)).append("\":[],");
        }
        Path file = file(header.formatted(keys.append("\"\":0}")), 0);
        long before = allocated();
        assertRefused(file, "too much that is no tensor");
        long cost = allocated() - before;
        assertTrue(cost < 100_000_000, cost + " bytes");
    }

    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    @Test
    void aPipeIsNotOpened() throws IOException, InterruptedException {
        Path pipe = folder.resolve("model.safetensors");
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertRefused(pipe, "not a file"));
    }

    @Test
    void aDeviceOrAFolderIsNotOpened() throws IOException {
        Path link = folder.resolve("model.safetensors");
        Files.createSymbolicLink(link, Path.of("/dev/zero"));
        assertRefused(link, "not a file");
        Files.delete(link);
        Files.createDirectory(link);
        assertRefused(link, "not a file");
    }

    @Test
    void deepNestingIsRefused() throws IOException {
        assertRefused(file("{\"x\":" + "{\"a\":".repeat(100_000), 0), "not JSON");
    }
}
