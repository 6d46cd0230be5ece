package org.precedent.index.picture;

import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import org.precedent.encoder.Pixels;
import org.precedent.index.colour.GreyRange;

/**
 * The 8-bit samples of a decoded picture, as they are stored: transparency laid over black, and 16-bit greys stretched
 * over their own {@link GreyRange}, for they are measurements, often of 10 or 12 bits, and no brightness is said of
 * them. A deep grey of one value alone keeps its share of white.
 */
final class Samples {

    private static final int CHANNELS = 3;
    private static final int OPAQUE = 255;
    private static final int DEEPEST = 0xFFFF;

    private Samples() {}

    static Pixels of(BufferedImage image) {
        ColorModel colours = image.getColorModel();
        if (colours instanceof IndexColorModel palette) {
            return ofPalette(image.getRaster(), palette);
        }
        boolean grey = colours.getNumColorComponents() == 1;
        if (grey && colours.getTransferType() == DataBuffer.TYPE_USHORT) {
            return ofDeepGrey(image.getRaster(), colours.hasAlpha());
        }
        return colours.hasAlpha() ? overBlack(image.getRaster(), colours) : Pixels.from(image);
    }

    private static Pixels ofPalette(Raster raster, IndexColorModel palette) {
        int width = raster.getWidth();
        byte[] rgb = new byte[width * raster.getHeight() * CHANNELS];
        int[] row = new int[width];
        int at = 0;
        for (int y = 0; y < raster.getHeight(); y++) {
            raster.getSamples(0, y, width, 1, 0, row);
            for (int index : row) {
                int alpha = palette.getAlpha(index);
                rgb[at++] = (byte) over(palette.getRed(index), alpha, OPAQUE);
                rgb[at++] = (byte) over(palette.getGreen(index), alpha, OPAQUE);
                rgb[at++] = (byte) over(palette.getBlue(index), alpha, OPAQUE);
            }
        }
        return Pixels.of(width, raster.getHeight(), rgb);
    }

    private static Pixels overBlack(Raster raster, ColorModel colours) {
        int width = raster.getWidth();
        int bands = raster.getNumBands();
        int deepest = (1 << colours.getComponentSize(0)) - 1;
        byte[] rgb = new byte[width * raster.getHeight() * CHANNELS];
        int[] row = new int[width * bands];
        int at = 0;
        for (int y = 0; y < raster.getHeight(); y++) {
            raster.getPixels(0, y, width, 1, row);
            for (int x = 0; x < row.length; x += bands) {
                int alpha = row[x + bands - 1];
                for (int channel = 0; channel < CHANNELS; channel++) {
                    int sample = row[x + Math.min(channel, bands - 2)];
                    rgb[at++] = (byte) scaled(over(sample, alpha, deepest), deepest);
                }
            }
        }
        return Pixels.of(width, raster.getHeight(), rgb);
    }

    private static Pixels ofDeepGrey(Raster raster, boolean alpha) {
        int width = raster.getWidth();
        char[] samples = new char[width * raster.getHeight()];
        for (int y = 0; y < raster.getHeight(); y++) {
            int[] row = greys(raster, y, alpha);
            for (int x = 0; x < width; x++) {
                samples[y * width + x] = (char) row[x];
            }
        }
        GreyRange own = GreyRange.of(samples.length, i -> samples[i]);
        boolean flat = own.extent() == 0;
        int bottom = flat ? 0 : (int) own.low();
        int range = flat ? DEEPEST : (int) own.extent();
        byte[] grey = new byte[samples.length];
        for (int i = 0; i < grey.length; i++) {
            grey[i] = (byte) scaled(Math.clamp(samples[i] - bottom, 0, range), range);
        }
        return Pixels.ofGrey(width, raster.getHeight(), grey);
    }

    private static int[] greys(Raster raster, int y, boolean alpha) {
        int[] row = raster.getSamples(0, y, raster.getWidth(), 1, 0, (int[]) null);
        if (alpha) {
            int[] alphas = raster.getSamples(0, y, raster.getWidth(), 1, 1, (int[]) null);
            for (int x = 0; x < row.length; x++) {
                row[x] = over(row[x], alphas[x], DEEPEST);
            }
        }
        return row;
    }

    private static int over(int sample, int alpha, int opaque) {
        return alpha == opaque ? sample : (int) (((long) sample * alpha + opaque / 2) / opaque);
    }

    private static int scaled(int sample, int greatest) {
        return (sample * 255 + greatest / 2) / greatest;
    }
}
