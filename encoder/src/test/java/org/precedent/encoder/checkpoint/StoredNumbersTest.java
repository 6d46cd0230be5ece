package org.precedent.encoder.checkpoint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.precedent.encoder.ModelException;

final class StoredNumbersTest {

    private static final int START = 3;

    @TempDir
    private Path folder;

    /** A file of 16-bit patterns behind a few other bytes. */
    private StoredNumbers stored(String type, int... patterns) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(START + 2 * patterns.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.position(START);
        for (int pattern : patterns) {
            bytes.putShort((short) pattern);
        }
        Path file = Files.write(folder.resolve("weights"), bytes.array());
        List<Long> shape = List.of((long) patterns.length);
        return new StoredNumbers(new StoredTensor(file, "x", type, shape, START, 2L * patterns.length));
    }

    private static float[] read(StoredNumbers numbers) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        numbers.writeTo(Channels.newChannel(out));
        ByteBuffer bytes = ByteBuffer.wrap(out.toByteArray()).order(ByteOrder.LITTLE_ENDIAN);
        float[] floats = new float[bytes.remaining() / Float.BYTES];
        bytes.asFloatBuffer().get(floats);
        return floats;
    }

    @Test
    void halvesAreReadExactly() throws IOException {
        float[] wanted = {1, -2, 65_504, 0x1p-14f, 0x1p-24f, -0x1.ff8p-15f, 0f, -0f};
        assertArrayEquals(wanted, read(stored("F16", 0x3c00, 0xc000, 0x7bff, 0x0400, 0x0001, 0x83ff, 0x0000, 0x8000)));
    }

    @Test
    void brainFloatsAreReadExactly() throws IOException {
        float[] wanted = {1, -2, 0x1.fep127f, 0x1p-133f, -0x1.fcp-127f, -0f};
        assertArrayEquals(wanted, read(stored("BF16", 0x3f80, 0xc000, 0x7f7f, 0x0001, 0x807f, 0x8000)));
    }

    @ParameterizedTest
    @CsvSource({
        "F16, 7c00, Infinity",
        "F16, fc00, -Infinity",
        "F16, 7e01, NaN",
        "BF16, 7f80, Infinity",
        "BF16, ff80, -Infinity",
        "BF16, 7fc0, NaN"
    })
    void whatIsNoNumberIsRefusedWithTheTensorsName(String type, String pattern, String name) throws IOException {
        StoredNumbers numbers = stored(type, 0, Integer.parseInt(pattern, 16), 0);
        ModelException e = assertThrows(ModelException.class, () -> read(numbers));
        assertTrue(String.valueOf(e.getMessage()).contains("has " + name + " in tensor x"), e.getMessage());
    }

    @Test
    void moreNumbersThanOneBufferHoldsComeInOrder() throws IOException {
        int[] patterns = new int[600_001];
        for (int i = 0; i < patterns.length; i++) {
            patterns[i] = i % 0x7c00;
        }
        float[] floats = read(stored("F16", patterns));
        assertEquals(patterns.length, floats.length);
        for (int i = 0; i < floats.length; i++) {
            assertEquals(Float.float16ToFloat((short) patterns[i]), floats[i]);
        }
    }

    @Test
    void aFileThatEndsTooEarlyIsRefused() throws IOException {
        StoredNumbers numbers = stored("F16", 1, 2, 3);
        Files.write(folder.resolve("weights"), new byte[START + 3]);
        ModelException e = assertThrows(ModelException.class, () -> read(numbers));
        assertTrue(String.valueOf(e.getMessage()).contains("ended while x was read"), e.getMessage());
    }

    @Test
    void aSingleNumberMustBeAlone() throws IOException {
        assertEquals(1, stored("BF16", 0x3f80).single());
        StoredNumbers two = stored("F16", 0, 0);
        assertThrows(ModelException.class, two::single);
    }
}
