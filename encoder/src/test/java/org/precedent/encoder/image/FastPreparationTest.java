package org.precedent.encoder.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.BufferOverflowException;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.precedent.encoder.Pixels;
import org.precedent.encoder.Resize;
import org.precedent.encoder.TestSeed;
import org.precedent.encoder.checkpoint.Preprocessing;

/** Fast preparation, held bit by bit against the same rules written down sample by sample. */
final class FastPreparationTest {

    private static final long SEED = TestSeed.of("FastPreparationTest");
    private static final List<Double> MEANS = List.of(0.5, 0.4, 0.3);
    private static final List<Double> DEVIATIONS = List.of(0.5, 0.25, 2.0);

    private static Pixels plain(Pixels image, int size, Resize rule) {
        return switch (rule) {
            case TF_BILINEAR -> PlainBilinear.resize(image, size);
            case PIL_BICUBIC -> PlainBicubic.resize(image, size);
        };
    }

    private static Pixels noise(Random random, int width, int height) {
        byte[] rgb = new byte[width * height * 3];
        random.nextBytes(rgb);
        return Pixels.of(width, height, rgb);
    }

    private static float[] plainNumbers(Pixels square) {
        int size = square.width();
        float[] numbers = new float[3 * size * size];
        for (int i = 0; i < numbers.length; i++) {
            int channel = i / (size * size);
            float range = (float) (255 * DEVIATIONS.get(channel));
            float shift = (float) (MEANS.get(channel) / DEVIATIONS.get(channel));
            numbers[i] = square.sample(i % size, i / size % size, channel) / range - shift;
        }
        return numbers;
    }

    @ParameterizedTest
    @EnumSource(Resize.class)
    void everyBitIsTheSameForAnySize(Resize rule) {
        Random random = new Random(SEED);
        for (int round = 0; round < 60; round++) {
            int size = 1 + random.nextInt(round < 50 ? 40 : 448);
            Pixels image = noise(random, 1 + random.nextInt(700), 1 + random.nextInt(500));
            String where = "-Dtests.seed=" + SEED + ", round " + round + ": " + image + " to " + size;
            ImagePreparation preparation = new ImagePreparation(new Preprocessing(size, MEANS, DEVIATIONS), rule);
            Pixels expected = plain(image, size, rule);
            assertEquals(expected, preparation.resized(image), where);
            FloatBuffer numbers = FloatBuffer.allocate(preparation.length());
            preparation.write(image, numbers);
            assertEquals(0, numbers.remaining(), where);
            assertArrayEquals(plainNumbers(expected), numbers.array(), where);
        }
    }

    @Test
    void oneImageStandsBehindTheOther() {
        ImagePreparation preparation =
                new ImagePreparation(new Preprocessing(5, MEANS, DEVIATIONS), Resize.TF_BILINEAR);
        Pixels first = Pattern.image(9, 4);
        Pixels second = Pattern.image(3, 8);
        FloatBuffer both = FloatBuffer.allocate(2 * preparation.length());
        preparation.write(first, both);
        preparation.write(second, both);
        FloatBuffer alone = FloatBuffer.allocate(preparation.length());
        preparation.write(second, alone);
        assertEquals(alone.flip(), both.position(preparation.length()));
    }

    @Test
    void aBufferWithoutRoomIsRefused() {
        ImagePreparation preparation =
                new ImagePreparation(new Preprocessing(5, MEANS, DEVIATIONS), Resize.TF_BILINEAR);
        FloatBuffer small = FloatBuffer.allocate(preparation.length() - 1);
        assertThrows(BufferOverflowException.class, () -> preparation.write(Pattern.image(2, 2), small));
    }
}
