package org.precedent.encoder.image;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.precedent.encoder.Pixels;

final class BilinearResizeTest {

    @Test
    void anImageOfTheRightSizeStaysAsItIs() {
        Pixels image = Pattern.image(9, 9);
        assertEquals(image, BilinearResize.resize(image, 9));
    }

    @Test
    void placesLieAtHalfPixelCentresAndFractionsAreCutOff() {
        Pixels row = Pixels.ofGrey(2, 1, new byte[] {0, 101});
        Pixels wide = BilinearResize.resize(row, 4);
        assertEquals(0, wide.sample(0, 0, 0));
        assertEquals(25, wide.sample(1, 0, 0));
        assertEquals(75, wide.sample(2, 0, 0));
        assertEquals(101, wide.sample(3, 0, 0));
    }

    @Test
    void aSmallerImageIsSampledNotAveraged() {
        byte[] grey = new byte[12];
        grey[1] = (byte) 255;
        grey[7] = (byte) 200;
        Pixels small = BilinearResize.resize(Pixels.ofGrey(12, 1, grey), 2);
        assertEquals(0, small.sample(0, 0, 0));
        assertEquals(0, small.sample(1, 0, 0));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 448})
    void onePixelFillsTheSquare(int size) {
        Pixels one = Pixels.of(1, 1, new byte[] {5, (byte) 130, (byte) 255});
        Pixels square = BilinearResize.resize(one, size);
        assertEquals(130, square.sample(size - 1, size / 2, 1));
        assertEquals(size, square.height());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 31, 64})
    void aFlatImageStaysFlat(int size) {
        byte[] grey = new byte[17 * 29];
        Arrays.fill(grey, (byte) 199);
        Pixels flat = BilinearResize.resize(Pixels.ofGrey(17, 29, grey), size);
        for (int i = 0; i < size; i++) {
            assertEquals(199, flat.sample(i, size - 1 - i, 2));
        }
    }
}
