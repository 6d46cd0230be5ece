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
 * them. A deep grey of one value alone keeps its share of white. Where nothing is to be seen over black, as of black
 * ink on transparency, the picture is in its transparency, and lies over white.
 */
final class Samples {

    private static final int CHANNELS = 3;
    private static final int OPAQUE = 255;
    private static final int DEEPEST = 0xFFFF;
    private static final int BLACK = 0;

    /** What is no brighter than this, of 255, is not to be seen on black. */
    private static final int DARK = 8;

    /** Fewer than one pixel of so many are dots, and no picture. */
    private static final int DOTS = 1000;

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
        return colours.hasAlpha() ? ofColours(image.getRaster(), colours) : Pixels.from(image);
    }

    private static Pixels ofPalette(Raster raster, IndexColorModel palette) {
        Pixels black = ofPalette(raster, palette, BLACK);
        return palette.hasAlpha() && isDark(black) ? ink(black, ofPalette(raster, palette, OPAQUE)) : black;
    }

    private static Pixels ofPalette(Raster raster, IndexColorModel palette, int ground) {
        int width = raster.getWidth();
        byte[] rgb = new byte[width * raster.getHeight() * CHANNELS];
        int[] row = new int[width];
        int at = 0;
        for (int y = 0; y < raster.getHeight(); y++) {
            raster.getSamples(0, y, width, 1, 0, row);
            for (int index : row) {
                int alpha = palette.getAlpha(index);
                rgb[at++] = (byte) over(ground, palette.getRed(index), alpha, OPAQUE);
                rgb[at++] = (byte) over(ground, palette.getGreen(index), alpha, OPAQUE);
                rgb[at++] = (byte) over(ground, palette.getBlue(index), alpha, OPAQUE);
            }
        }
        return Pixels.of(width, raster.getHeight(), rgb);
    }

    private static Pixels ofColours(Raster raster, ColorModel colours) {
        int deepest = (1 << colours.getComponentSize(0)) - 1;
        Pixels black = ofColours(raster, deepest, BLACK);
        return isDark(black) ? ink(black, ofColours(raster, deepest, deepest)) : black;
    }

    /** The picture over white, where that shows more than over black. */
    private static Pixels ink(Pixels black, Pixels white) {
        return white.isOneColour() ? black : white;
    }

    private static Pixels ofColours(Raster raster, int deepest, int ground) {
        int width = raster.getWidth();
        int bands = raster.getNumBands();
        byte[] rgb = new byte[width * raster.getHeight() * CHANNELS];
        int[] row = new int[width * bands];
        int at = 0;
        for (int y = 0; y < raster.getHeight(); y++) {
            raster.getPixels(0, y, width, 1, row);
            for (int x = 0; x < row.length; x += bands) {
                int alpha = row[x + bands - 1];
                for (int channel = 0; channel < CHANNELS; channel++) {
                    int sample = row[x + Math.min(channel, bands - 2)];
                    rgb[at++] = (byte) scaled(over(ground, sample, alpha, deepest), deepest);
                }
            }
        }
        return Pixels.of(width, raster.getHeight(), rgb);
    }

    /** Whether there is nothing to be seen on black, but for dots. */
    private static boolean isDark(Pixels pixels) {
        byte[] row = new byte[pixels.width() * CHANNELS];
        long bright = 0;
        for (int y = 0; y < pixels.height(); y++) {
            pixels.row(y, row);
            for (int x = 0; x < row.length; x += CHANNELS) {
                int brightest = Math.max(row[x] & 0xFF, Math.max(row[x + 1] & 0xFF, row[x + 2] & 0xFF));
                bright += brightest > DARK ? 1 : 0;
            }
        }
        return bright * DOTS < (long) pixels.width() * pixels.height();
    }

    private static Pixels ofDeepGrey(Raster raster, boolean alpha) {
        char[] samples = greys(raster, alpha, BLACK);
        GreyRange own = range(samples);
        if (alpha && isDark(samples, own)) {
            char[] white = greys(raster, true, DEEPEST);
            GreyRange overWhite = range(white);
            samples = overWhite.extent() > 0 ? white : samples;
            own = overWhite.extent() > 0 ? overWhite : own;
        }
        boolean flat = own.extent() == 0;
        int bottom = flat ? 0 : (int) own.low();
        int range = flat ? DEEPEST : (int) own.extent();
        byte[] grey = new byte[samples.length];
        for (int i = 0; i < grey.length; i++) {
            grey[i] = (byte) scaled(Math.clamp(samples[i] - bottom, 0, range), range);
        }
        return Pixels.ofGrey(raster.getWidth(), raster.getHeight(), grey);
    }

    private static GreyRange range(char[] samples) {
        return GreyRange.of(samples.length, i -> samples[i]);
    }

    /** The same of greys that are stretched over a range. */
    private static boolean isDark(char[] samples, GreyRange range) {
        double dark = range.low() + range.extent() * DARK / OPAQUE;
        long bright = 0;
        for (char sample : samples) {
            bright += sample > dark ? 1 : 0;
        }
        return bright * DOTS < samples.length;
    }

    private static char[] greys(Raster raster, boolean alpha, int ground) {
        int width = raster.getWidth();
        char[] samples = new char[width * raster.getHeight()];
        int[] row = new int[width];
        int[] alphas = new int[width];
        for (int y = 0; y < raster.getHeight(); y++) {
            raster.getSamples(0, y, width, 1, 0, row);
            if (alpha) {
                raster.getSamples(0, y, width, 1, 1, alphas);
            }
            for (int x = 0; x < width; x++) {
                samples[y * width + x] = (char) (alpha ? over(ground, row[x], alphas[x], DEEPEST) : row[x]);
            }
        }
        return samples;
    }

    private static int over(int ground, int sample, int alpha, int opaque) {
        long both = (long) sample * alpha + (long) ground * (opaque - alpha);
        return alpha == opaque ? sample : (int) ((both + opaque / 2) / opaque);
    }

    private static int scaled(int sample, int greatest) {
        return (sample * 255 + greatest / 2) / greatest;
    }
}
