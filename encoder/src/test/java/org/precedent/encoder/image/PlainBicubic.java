package org.precedent.encoder.image;

import org.precedent.encoder.Pixels;

/**
 * {@link BicubicResize} written down sample by sample, to hold the fast one against. Pillow's bicubic resampling of
 * 8-bit images: antialiased, rows first and then columns, each pass in fixed point with 22 bits behind the point and
 * rounded to 8 bit. The kernel is Keys' with a = -0.5.
 */
final class PlainBicubic {

    private static final double SUPPORT = 2;
    private static final double A = -0.5;
    private static final int FRACTION_BITS = 22;
    private static final int HALF = 1 << (FRACTION_BITS - 1);

    private PlainBicubic() {}

    static Pixels resize(Pixels image, int size) {
        Pixels narrow = image.width() == size ? image : alongRows(image, size);
        return narrow.height() == size ? narrow : alongColumns(narrow, size);
    }

    private static Pixels alongRows(Pixels image, int size) {
        if ((long) size * image.height() > Pixels.MAX_PIXELS) {
            throw new IllegalArgumentException("an image of " + image.width() + " x " + image.height()
                    + " is too long for bicubic resizing to " + size + " pixels");
        }
        byte[] rgb = new byte[size * image.height() * 3];
        for (int x = 0; x < size; x++) {
            Kernel kernel = Kernel.at(x, image.width(), size);
            for (int y = 0; y < image.height(); y++) {
                for (int channel = 0; channel < 3; channel++) {
                    int sum = HALF;
                    for (int i = 0; i < kernel.weights.length; i++) {
                        sum += image.sample(kernel.first + i, y, channel) * kernel.weights[i];
                    }
                    rgb[(y * size + x) * 3 + channel] = eightBit(sum);
                }
            }
        }
        return Pixels.of(size, image.height(), rgb);
    }

    private static Pixels alongColumns(Pixels image, int size) {
        int width = image.width();
        byte[] rgb = new byte[width * size * 3];
        for (int y = 0; y < size; y++) {
            Kernel kernel = Kernel.at(y, image.height(), size);
            for (int x = 0; x < width; x++) {
                for (int channel = 0; channel < 3; channel++) {
                    int sum = HALF;
                    for (int i = 0; i < kernel.weights.length; i++) {
                        sum += image.sample(x, kernel.first + i, channel) * kernel.weights[i];
                    }
                    rgb[(y * width + x) * 3 + channel] = eightBit(sum);
                }
            }
        }
        return Pixels.of(width, size, rgb);
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
