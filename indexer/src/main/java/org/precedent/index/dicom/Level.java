package org.precedent.index.dicom;

import org.precedent.encoder.Pixels;
import org.precedent.index.dicom.codec.Frame;
import org.precedent.index.dicom.codec.PixelLayout;

/** The way from a stored value to a level of 8 bits, all transformations in one. */
@FunctionalInterface
interface Level {
    byte of(long stored);

    /**
     * A frame of greys, each channel in a way of its own; by a table of all values where there are more pixels than
     * values.
     */
    static Pixels all(Frame frame, Level red, Level green, Level blue) {
        boolean manyPixels = frame.layout().bitsStored() <= Short.SIZE
                && frame.layout().pixels() >= 1L << frame.layout().bitsStored();
        byte[] rgb = manyPixels ? byTable(frame, red, green, blue) : oneByOne(frame, red, green, blue);
        return Pixels.of(frame.layout().columns(), frame.layout().rows(), rgb);
    }

    private static byte[] oneByOne(Frame frame, Level red, Level green, Level blue) {
        byte[] rgb = new byte[3 * frame.pixels()];
        for (int pixel = 0; pixel < frame.pixels(); pixel++) {
            long stored = frame.sample(pixel, 0);
            rgb[3 * pixel] = red.of(stored);
            rgb[3 * pixel + 1] = green.of(stored);
            rgb[3 * pixel + 2] = blue.of(stored);
        }
        return rgb;
    }

    /** One look into a table gives all three. */
    private static byte[] byTable(Frame frame, Level red, Level green, Level blue) {
        int lowest = lowest(frame.layout());
        int[] table = new int[1 << frame.layout().bitsStored()];
        for (int i = 0; i < table.length; i++) {
            long stored = (long) lowest + i;
            table[i] = ((red.of(stored) & 0xFF) << 16) | ((green.of(stored) & 0xFF) << 8) | (blue.of(stored) & 0xFF);
        }
        byte[] rgb = new byte[3 * frame.pixels()];
        for (int pixel = 0; pixel < frame.pixels(); pixel++) {
            int levels = table[(int) frame.sample(pixel, 0) - lowest];
            rgb[3 * pixel] = (byte) (levels >> 16);
            rgb[3 * pixel + 1] = (byte) (levels >> 8);
            rgb[3 * pixel + 2] = (byte) levels;
        }
        return rgb;
    }

    private static int lowest(PixelLayout layout) {
        return layout.signed() ? -(1 << (layout.bitsStored() - 1)) : 0;
    }
}
