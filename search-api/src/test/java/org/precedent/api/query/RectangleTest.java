package org.precedent.api.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.precedent.encoder.Pixels;

final class RectangleTest {
    private static final Pixels IMAGE = Pixels.ofGrey(100, 50, ramp());

    @Test
    void everyPixelThatItTouchesIsCutOut() {
        Pixels cut = new Rectangle(0.105, 0.2, 0.2, 0.5).cutFrom(IMAGE);
        assertEquals(21, cut.width());
        assertEquals(25, cut.height());
        assertEquals(IMAGE.sample(10, 10, 0), cut.sample(0, 0, 0));
        assertEquals(IMAGE.sample(30, 34, 1), cut.sample(20, 24, 1));
    }

    @Test
    void theWholeImageIsARectangleToo() {
        assertEquals(IMAGE, new Rectangle(0, 0, 1, 1).cutFrom(IMAGE));
        assertEquals(
                IMAGE.height(), new Rectangle(0.7, 0.1, 0.3, 0.9).cutFrom(IMAGE).height() + 5);
    }

    @ParameterizedTest
    @CsvSource({"-0.1,0,0.5,0.5", "0,0,1.1,0.5", "0.6,0,0.5,0.5", "0,0.6,0.5,0.5", "0,0,0,0.5", "0,0,0.5,NaN"})
    void oneThatDoesNotLieWithinTheImageIsRefused(double x, double y, double width, double height) {
        assertThrows(IllegalArgumentException.class, () -> new Rectangle(x, y, width, height));
    }

    @Test
    void oneThatEnclosesNextToNothingIsRefusedWithItsSize() {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> new Rectangle(0.5, 0.5, 0.1, 0.4).cutFrom(IMAGE));
        assertTrue(String.valueOf(refused.getMessage()).startsWith("encloses 10 x 20 pixels"), refused.getMessage());
    }

    private static byte[] ramp() {
        byte[] grey = new byte[100 * 50];
        for (int i = 0; i < grey.length; i++) {
            grey[i] = (byte) (i * 7);
        }
        return grey;
    }
}
