package org.precedent.index.ingest;

import java.util.Arrays;
import org.precedent.encoder.Pixels;

/** Tells images that show almost nothing: nearly all of their pixels are of colours that nobody tells apart. */
final class FaintImage {
    static final String NOTICE =
            "its image shows almost nothing: of a thousand pixels all but one are of nearly the same colour";

    private static final int CHANNELS = 3;
    private static final int LEVELS = 256;

    /** So many levels side by side look alike. */
    private static final int ALIKE = 3;

    private static final int STRAY = 1000;

    /** Of so many rows one is looked at first. */
    private static final int FEW = 32;

    private FaintImage() {}

    /** Whether an image is one, and not of one colour; a few of its rows tell of most that they are none. */
    static boolean isFaint(Pixels pixels) {
        int strays = pixels.width() * pixels.height() / STRAY;
        return others(pixels, FEW) <= strays && others(pixels, 1) <= strays && !pixels.isOneColour();
    }

    /** How many pixels of every so many rows are of other colours than most. */
    private static int others(Pixels pixels, int step) {
        int[][] counts = new int[CHANNELS][LEVELS];
        byte[] row = new byte[pixels.width() * CHANNELS];
        for (int y = 0; y < pixels.height(); y += step) {
            pixels.row(y, row);
            for (int i = 0; i < row.length; i += CHANNELS) {
                counts[0][row[i] & 0xFF]++;
                counts[1][row[i + 1] & 0xFF]++;
                counts[2][row[i + 2] & 0xFF]++;
            }
        }
        return Arrays.stream(counts).mapToInt(FaintImage::others).max().orElse(0);
    }

    /** How many levels are not among those side by side that are most. */
    private static int others(int[] channel) {
        int most = 0;
        int within = 0;
        for (int level = 0; level < LEVELS; level++) {
            within += channel[level];
            within -= level >= ALIKE ? channel[level - ALIKE] : 0;
            most = Math.max(most, within);
        }
        return Arrays.stream(channel).sum() - most;
    }
}
