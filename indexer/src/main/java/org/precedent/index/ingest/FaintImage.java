package org.precedent.index.ingest;

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

    private FaintImage() {}

    /** Whether an image is one. */
    static boolean is(Pixels pixels) {
        int[][] counts = counts(pixels);
        int enough = pixels.width() * pixels.height() - pixels.width() * pixels.height() / STRAY;
        for (int[] channel : counts) {
            if (most(channel) < enough) {
                return false;
            }
        }
        return true;
    }

    private static int[][] counts(Pixels pixels) {
        int[][] counts = new int[CHANNELS][LEVELS];
        byte[] row = new byte[pixels.width() * CHANNELS];
        for (int y = 0; y < pixels.height(); y++) {
            pixels.row(y, row);
            for (int i = 0; i < row.length; i++) {
                counts[i % CHANNELS][row[i] & 0xFF]++;
            }
        }
        return counts;
    }

    /** How many pixels have levels that lie side by side, at most. */
    private static int most(int[] channel) {
        int most = 0;
        int within = 0;
        for (int level = 0; level < LEVELS; level++) {
            within += channel[level];
            within -= level >= ALIKE ? channel[level - ALIKE] : 0;
            most = Math.max(most, within);
        }
        return most;
    }
}
