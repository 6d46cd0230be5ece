package org.precedent.datasets.phantom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PreviewTest {
    @Test
    void filmsGoThroughTheirWindow() {
        Canvas canvas = canvas(1, 0.0, 0.5, 1.0, 2.0);
        Preview preview = Preview.of(Slice.film(canvas, false, 100, 2000));
        assertArrayEquals(new int[] {0, 128, 255, 255}, row(preview, 0), "plain");
    }

    @Test
    void invertedFilmsLookTheSame() {
        Canvas canvas = canvas(1, 0.0, 0.25, 0.75, 1.0);
        int[] plain = row(Preview.of(Slice.film(canvas, false, 100, 2000)), 0);
        int[] inverted = row(Preview.of(Slice.film(canvas, true, 100, 2000)), 0);
        for (int i = 0; i < plain.length; i++) {
            assertEquals(plain[i], inverted[i], 1);
        }
    }

    @Test
    void hounsfieldUnitsGoThroughThreeWindows() {
        Preview preview = Preview.of(Slice.hounsfield(canvas(1, -1000, 40, 80, 900)));
        assertArrayEquals(new int[] {26, 143, 148, 241}, row(preview, 0), "red, -1225 to 1025");
        assertArrayEquals(new int[] {0, 128, 157, 255}, row(preview, 1), "green, -135 to 215");
        assertArrayEquals(new int[] {0, 128, 255, 255}, row(preview, 2), "blue, 0 to 80");
    }

    @Test
    void coloursStayAsTheyAre() {
        Canvas canvas = new Canvas(1, 1, 3, Pose.STRAIGHT);
        canvas.fill(1.0, 0.5, 0.0);
        Preview preview = Preview.of(Slice.colour(canvas));
        assertArrayEquals(new byte[] {(byte) 255, (byte) 128, 0}, preview.toBytes());
    }

    @Test
    void resizingSamplesAtHalfPixelCentresWithoutAveraging() {
        Preview wide = Preview.of(Slice.film(canvas(1, 0.0, 1.0, 0.0, 1.0, 0.0, 1.0), false, 0, 255));
        assertArrayEquals(new int[] {255, 0}, row(wide.resized(2, 1), 0), "the second pixel of each three");
        Preview narrow = Preview.of(Slice.film(canvas(1, 0.0, 1.0), false, 0, 255));
        assertArrayEquals(new int[] {0, 63, 191, 255}, row(narrow.resized(4, 1), 0), "truncated, borders repeated");
    }

    private static Canvas canvas(int channels, double... values) {
        Canvas canvas = new Canvas(values.length, 1, channels, Pose.STRAIGHT);
        for (int i = 0; i < values.length; i++) {
            double left = (double) i / values.length;
            Box pixel = new Box(left, 0, left + 1.0 / values.length, 1);
            canvas.mix(Shape.of(pixel, (_, _) -> 1), 1, values[i]);
        }
        return canvas;
    }

    private static int[] row(Preview preview, int channel) {
        int[] row = new int[preview.width()];
        for (int x = 0; x < row.length; x++) {
            row[x] = preview.channel(x, 0, channel);
        }
        return row;
    }
}
