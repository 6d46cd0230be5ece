package org.precedent.index.dicom;

import org.jspecify.annotations.Nullable;

/** A table of colours that is written in segments (PS3.3 C.7.9.2): single entries, straight lines, and repetitions. */
final class PaletteSegments {
    private static final int DISCRETE = 0;
    private static final int LINEAR = 1;
    private static final int INDIRECT = 2;

    private final int[] segments;
    private final int[] entries;
    private int filled;

    private PaletteSegments(int[] segments, int count) {
        this.segments = segments;
        this.entries = new int[count];
    }

    /**
     * The entries of a table.
     *
     * @param segments the words of the segments
     * @param count how many entries there are to be
     * @return null when the segments are damaged, or have more or fewer
     */
    static int @Nullable [] expanded(int[] segments, int count) {
        PaletteSegments expansion = new PaletteSegments(segments, count);
        int at = 0;
        while (at >= 0 && at < segments.length && expansion.filled < count) {
            at = expansion.segment(at, true);
        }
        return at >= 0 && expansion.filled == count ? expansion.entries : null;
    }

    /** Expands one segment and says where the next begins; -1 when it is damaged. */
    private int segment(int at, boolean mayRepeat) {
        if (at + 2 >= segments.length) {
            return -1;
        }
        int length = segments[at + 1];
        return switch (segments[at]) {
            case DISCRETE -> discrete(at + 2, length);
            case LINEAR -> linear(length, segments[at + 2]) ? at + 3 : -1;
            case INDIRECT -> mayRepeat && at + 3 < segments.length && repeated(length, at) ? at + 4 : -1;
            default -> -1;
        };
    }

    private int discrete(int from, int length) {
        if (from + length > segments.length || filled + length > entries.length) {
            return -1;
        }
        System.arraycopy(segments, from, entries, filled, length);
        filled += length;
        return from + length;
    }

    /** From the last entry in even steps to another. */
    private boolean linear(int length, int end) {
        if (filled == 0 || filled + length > entries.length) {
            return false;
        }
        double start = entries[filled - 1];
        for (int i = 1; i <= length; i++) {
            entries[filled++] = (int) Math.round(start + (end - start) * i / length);
        }
        return true;
    }

    /** Some segments before this one once more, none of which repeats others. */
    private boolean repeated(int count, int at) {
        long offset = segments[at + 2] | ((long) segments[at + 3] << Short.SIZE);
        int from = (int) Math.min(offset, Integer.MAX_VALUE);
        for (int i = 0; i < count; i++) {
            if (from < 0 || from >= at) {
                return false;
            }
            from = segment(from, false);
        }
        return from >= 0;
    }
}
