package org.precedent.encoder.image;

import java.util.Arrays;
import org.precedent.encoder.Pixels;

/**
 * Pillow's bicubic resampling of 8-bit images: antialiased, rows first and then columns, each pass in fixed point with
 * 22 bits behind the point and rounded to 8 bit. The kernel is Keys' with a = -0.5.
 */
final class BicubicResize {

    private static final int CHANNELS = 3;
    private static final double SUPPORT = 2;
    private static final double A = -0.5;
    private static final int FRACTION_BITS = 22;
    private static final int HALF = 1 << (FRACTION_BITS - 1);

    private BicubicResize() {}

    static Pixels resize(Pixels image, int size) {
        Pixels narrow = image.width() == size ? image : alongRows(image, size);
        return narrow.height() == size ? narrow : alongColumns(narrow, size);
    }

    /** Makes the square and hands it on row by row. */
    static void rows(Pixels image, int size, RowSink sink) {
        Pixels square = resize(image, size);
        byte[] row = new byte[size * CHANNELS];
        float[] levels = new float[size * CHANNELS];
        for (int y = 0; y < size; y++) {
            square.row(y, row);
            for (int i = 0; i < row.length; i++) {
                levels[i % CHANNELS * size + i / CHANNELS] = row[i] & 0xFF;
            }
            sink.take(y, levels);
        }
    }

    private static Pixels alongRows(Pixels image, int size) {
        if ((long) size * image.height() > Pixels.MAX_PIXELS) {
            throw new IllegalArgumentException("an image of " + image.width() + " x " + image.height()
                    + " is too long for bicubic resizing to " + size + " pixels");
        }
        byte[] rgb = new byte[size * image.height() * CHANNELS];
        Kernel[] kernels = new Kernel[size];
        Arrays.setAll(kernels, x -> Kernel.at(x, image.width(), size));
        byte[] row = new byte[image.width() * CHANNELS];
        for (int y = 0; y < image.height(); y++) {
            image.row(y, row);
            for (int x = 0; x < size; x++) {
                kernels[x].across(row, rgb, (y * size + x) * CHANNELS);
            }
        }
        return Pixels.of(size, image.height(), rgb);
    }

    private static Pixels alongColumns(Pixels image, int size) {
        int length = image.width() * CHANNELS;
        byte[] rgb = new byte[length * size];
        byte[] row = new byte[length];
        int[] sums = new int[length];
        for (int y = 0; y < size; y++) {
            Kernel kernel = Kernel.at(y, image.height(), size);
            Arrays.fill(sums, HALF);
            for (int i = 0; i < kernel.weights.length; i++) {
                image.row(kernel.first + i, row);
                add(row, kernel.weights[i], sums);
            }
            for (int i = 0; i < length; i++) {
                rgb[y * length + i] = eightBit(sums[i]);
            }
        }
        return Pixels.of(image.width(), size, rgb);
    }

    private static void add(byte[] row, int weight, int[] sums) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += (row[i] & 0xFF) * weight;
        }
    }

    private static byte eightBit(int sum) {
        return (byte) Math.clamp(sum >> FRACTION_BITS, 0, 255);
    }

    /** The source places that one target place is made of, and their weights in fixed point. */
    private static final class Kernel {

        private final int first;
        private final int[] weights;

        private Kernel(int first, int[] weights) {
            this.first = first;
            this.weights = weights;
        }

        static Kernel at(int place, int from, int to) {
            double scale = (double) from / to;
            double stretch = Math.max(scale, 1);
            double centre = (place + 0.5) * scale;
            double reach = SUPPORT * stretch;
            int first = Math.max((int) (centre - reach + 0.5), 0);
            int last = Math.min((int) (centre + reach + 0.5), from);
            double[] exact = new double[last - first];
            double sum = 0;
            double inverse = 1 / stretch;
            for (int i = 0; i < exact.length; i++) {
                exact[i] = keys((i + first - centre + 0.5) * inverse);
                sum += exact[i];
            }
            int[] weights = new int[exact.length];
            for (int i = 0; i < weights.length; i++) {
                double scaled = exact[i] / sum * (1 << FRACTION_BITS);
                weights[i] = (int) (scaled < 0 ? scaled - 0.5 : scaled + 0.5);
            }
            return new Kernel(first, weights);
        }

        /** One pixel out of a row. */
        void across(byte[] row, byte[] rgb, int to) {
            int red = HALF;
            int green = HALF;
            int blue = HALF;
            int at = first * CHANNELS;
            for (int weight : weights) {
                red += (row[at] & 0xFF) * weight;
                green += (row[at + 1] & 0xFF) * weight;
                blue += (row[at + 2] & 0xFF) * weight;
                at += CHANNELS;
            }
            rgb[to] = eightBit(red);
            rgb[to + 1] = eightBit(green);
            rgb[to + 2] = eightBit(blue);
        }

        private static double keys(double distance) {
            double x = Math.abs(distance);
            if (x < 1) {
                return ((A + 2) * x - (A + 3)) * x * x + 1;
            }
            if (x < 2) {
                return (((x - 5) * x + 8) * x - 4) * A;
            }
            return 0;
        }
    }
}
