package org.precedent.encoder.image;

import org.precedent.encoder.Pixels;

/**
 * {@link BilinearResize} written down sample by sample, to hold the fast one against. Bilinear interpolation at
 * half-pixel centres without antialiasing, in 32-bit floats, then a truncating cast to 8 bit:
 * {@code tf.cast(tf.image.resize(image, (size, size), "bilinear", antialias=False), tf.uint8)}.
 */
final class PlainBilinear {

    private PlainBilinear() {}

    static Pixels resize(Pixels image, int size) {
        Axis columns = new Axis(image.width(), size);
        Axis rows = new Axis(image.height(), size);
        byte[] rgb = new byte[size * size * 3];
        int at = 0;
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                for (int channel = 0; channel < 3; channel++) {
                    float top = between(image, columns, x, rows.lower[y], channel);
                    float bottom = between(image, columns, x, rows.upper[y], channel);
                    rgb[at++] = (byte) (int) (top + (bottom - top) * rows.fraction[y]);
                }
            }
        }
        return Pixels.of(size, size, rgb);
    }

    private static float between(Pixels image, Axis columns, int x, int row, int channel) {
        float left = image.sample(columns.lower[x], row, channel);
        float right = image.sample(columns.upper[x], row, channel);
        return left + (right - left) * columns.fraction[x];
    }

    /** For each place along one side, its two neighbours in the source and how far it lies towards the second. */
    private static final class Axis {

        private final int[] lower;
        private final int[] upper;
        private final float[] fraction;

        Axis(int from, int to) {
            lower = new int[to];
            upper = new int[to];
            fraction = new float[to];
            float scale = from / (float) to;
            for (int i = 0; i < to; i++) {
                float centre = (i + 0.5f) * scale - 0.5f;
                float floor = (float) Math.floor(centre);
                lower[i] = Math.max((int) floor, 0);
                upper[i] = Math.min((int) Math.ceil(centre), from - 1);
                fraction[i] = centre - floor;
            }
        }
    }
}
