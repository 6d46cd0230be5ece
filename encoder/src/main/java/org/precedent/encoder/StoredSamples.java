package org.precedent.encoder;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;

/**
 * The samples of an AWT image as they were stored.
 *
 * <p>{@link BufferedImage#getRGB} takes grey for linear light and brightens it; a radiograph must not change so.
 */
final class StoredSamples {

    private static final int CHANNELS = 3;

    private StoredSamples() {}

    static byte[] rgb(BufferedImage image) {
        ColorModel colours = image.getColorModel();
        if (!plainIntegers(colours)) {
            return converted(image);
        }
        return switch (colours.getColorSpace().getType()) {
            case ColorSpace.TYPE_GRAY -> bands(image, 0, 0, 0);
            case ColorSpace.TYPE_RGB -> bands(image, 0, 1, 2);
            default -> converted(image);
        };
    }

    private static boolean plainIntegers(ColorModel colours) {
        int type = colours.getTransferType();
        return colours instanceof ComponentColorModel
                && !colours.isAlphaPremultiplied()
                && (type == DataBuffer.TYPE_BYTE || type == DataBuffer.TYPE_USHORT);
    }

    private static byte[] bands(BufferedImage image, int red, int green, int blue) {
        int width = image.getWidth();
        int[] bands = {red, green, blue};
        byte[] rgb = new byte[width * image.getHeight() * CHANNELS];
        Raster raster = image.getRaster();
        int[] row = new int[width];
        for (int channel = 0; channel < CHANNELS; channel++) {
            int max = (1 << image.getColorModel().getComponentSize(bands[channel])) - 1;
            for (int y = 0; y < image.getHeight(); y++) {
                raster.getSamples(0, y, width, 1, bands[channel], row);
                for (int x = 0; x < width; x++) {
                    rgb[(y * width + x) * CHANNELS + channel] = (byte) eightBit(row[x], max);
                }
            }
        }
        return rgb;
    }

    private static int eightBit(int sample, int max) {
        return max == 255 ? sample : (sample * 255 + max / 2) / max;
    }

    private static byte[] converted(BufferedImage image) {
        int width = image.getWidth();
        byte[] rgb = new byte[width * image.getHeight() * CHANNELS];
        int[] row = new int[width];
        int at = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, width, 1, row, 0, width);
            for (int argb : row) {
                rgb[at++] = (byte) (argb >> 16);
                rgb[at++] = (byte) (argb >> 8);
                rgb[at++] = (byte) argb;
            }
        }
        return rgb;
    }
}
