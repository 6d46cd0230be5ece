package org.precedent.encoder.image;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.FloatBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.precedent.encoder.Pixels;
import org.precedent.encoder.Resize;
import org.precedent.encoder.checkpoint.Preprocessing;

final class ImagePreparationTest {

    private static final List<Double> HALVES = List.of(0.5, 0.5, 0.5);

    @Test
    void halvesTakeEveryLevelFromMinusOneToOneBitForBit() {
        byte[] grey = new byte[256];
        for (int level = 0; level < 256; level++) {
            grey[level] = (byte) level;
        }
        FloatBuffer numbers = write(new Preprocessing(16, HALVES, HALVES), Pixels.ofGrey(16, 16, grey));
        for (int level = 0; level < 256; level++) {
            assertEquals(level / 127.5f - 1, numbers.get(level));
        }
    }

    @Test
    void channelsStandOneBehindTheOther() {
        byte[] rgb = {0, 51, 102, (byte) 153, (byte) 204, (byte) 255, 0, 0, 0, 0, 0, 0};
        Preprocessing plain = new Preprocessing(2, List.of(0.0, 0.0, 0.0), List.of(1.0, 1.0, 1.0));
        FloatBuffer numbers = write(plain, Pixels.of(2, 2, rgb));
        assertEquals(0.6f, numbers.get(1), 1e-6f);
        assertEquals(0.2f, numbers.get(4), 1e-6f);
        assertEquals(1f, numbers.get(9), 1e-6f);
    }

    @Test
    void eachChannelHasItsOwnMeanAndDeviation() {
        Preprocessing uneven = new Preprocessing(1, List.of(0.1, 0.2, 0.3), List.of(0.5, 0.25, 2.0));
        FloatBuffer numbers = write(uneven, Pixels.of(1, 1, new byte[] {51, 51, 51}));
        assertEquals(0.2f, numbers.get(0), 1e-6f);
        assertEquals(0f, numbers.get(1), 1e-6f);
        assertEquals(-0.05f, numbers.get(2), 1e-6f);
    }

    private static FloatBuffer write(Preprocessing preprocessing, Pixels image) {
        ImagePreparation preparation = new ImagePreparation(preprocessing, Resize.TF_BILINEAR);
        FloatBuffer numbers = FloatBuffer.allocate(preparation.length());
        preparation.write(image, numbers);
        return numbers;
    }
}
