package org.precedent.encoder.image;

import org.precedent.encoder.Pixels;

/**
 * Bilinear interpolation at half-pixel centres without antialiasing, in 32-bit floats, then a truncating cast to 8 bit:
 * {@code tf.cast(tf.image.resize(image, (size, size), "bilinear", antialias=False), tf.uint8)}.
 *
 * <p>Across first and then down, row by row; a row across that two rows of the square need is made once.
 */
final class BilinearResize {

    private static final int CHANNELS = 3;

    private final Pixels image;
    private final Axis columns;
    private final Axis rows;
    private final byte[] stored;
    private final float[] levels;
    private float[] upper;
    private float[] lower;
    private int upperRow = -1;
    private int lowerRow = -1;

    private BilinearResize(Pixels image, int size) {
        this.image = image;
        this.columns = new Axis(image.width(), size);
        this.rows = new Axis(image.height(), size);
        this.stored = new byte[image.width() * CHANNELS];
        this.levels = new float[size * CHANNELS];
        this.upper = new float[size * CHANNELS];
        this.lower = new float[size * CHANNELS];
    }

    static Pixels resize(Pixels image, int size) {
        byte[] rgb = new byte[size * size * CHANNELS];
        rows(image, size, (y, levels) -> {
            for (int i = 0; i < levels.length; i++) {
                rgb[(y * size + i % size) * CHANNELS + i / size] = (byte) (int) levels[i];
            }
        });
        return Pixels.of(size, size, rgb);
    }

    /** Makes the square row by row; nothing else of it is kept. */
    static void rows(Pixels image, int size, RowSink sink) {
        BilinearResize resize = new BilinearResize(image, size);
        for (int y = 0; y < size; y++) {
            resize.make(y);
            sink.take(y, resize.levels);
        }
    }

    private void make(int y) {
        if (rows.first[y] == lowerRow) {
            float[] reused = upper;
            upper = lower;
            lower = reused;
            upperRow = lowerRow;
            lowerRow = -1;
        }
        if (rows.first[y] != upperRow) {
            upperRow = rows.first[y];
            across(upperRow, upper);
        }
        if (rows.second[y] != lowerRow) {
            lowerRow = rows.second[y];
            across(lowerRow, lower);
        }
        down(upper, lower, rows.fraction[y], levels);
    }

    private void across(int row, float[] line) {
        image.row(row, stored);
        int size = columns.fraction.length;
        for (int x = 0; x < size; x++) {
            int left = columns.first[x] * CHANNELS;
            int right = columns.second[x] * CHANNELS;
            float fraction = columns.fraction[x];
            line[x] = between(stored[left], stored[right], fraction);
            line[x + size] = between(stored[left + 1], stored[right + 1], fraction);
            line[x + 2 * size] = between(stored[left + 2], stored[right + 2], fraction);
        }
    }

    private static float between(byte one, byte other, float fraction) {
        float start = one & 0xFF;
        return start + ((other & 0xFF) - start) * fraction;
    }

    private static void down(float[] upper, float[] lower, float fraction, float[] levels) {
        for (int i = 0; i < levels.length; i++) {
            levels[i] = (int) (upper[i] + (lower[i] - upper[i]) * fraction);
        }
    }

    /** For each place along one side, its two neighbours in the source and how far it lies towards the second. */
    private static final class Axis {

        private final int[] first;
        private final int[] second;
        private final float[] fraction;

        Axis(int from, int to) {
            first = new int[to];
            second = new int[to];
            fraction = new float[to];
            float scale = from / (float) to;
            for (int i = 0; i < to; i++) {
                float centre = (i + 0.5f) * scale - 0.5f;
                float floor = (float) Math.floor(centre);
                first[i] = Math.max((int) floor, 0);
                second[i] = Math.min((int) Math.ceil(centre), from - 1);
                fraction[i] = centre - floor;
            }
        }
    }
}
