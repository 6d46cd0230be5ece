package org.precedent.index.burned;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Marks that stand beside each other, from left to right.
 *
 * @param marks at least one
 * @param left its first column
 * @param top its first row
 * @param right its last column
 * @param bottom its last row
 * @param height of the mark in the middle of all by its height, in pixels
 */
record Line(List<Mark> marks, int left, int top, int right, int bottom, int height) {
    private static final double LETTER = 0.75;

    static Line of(List<Mark> marks) {
        int left = Integer.MAX_VALUE;
        int top = Integer.MAX_VALUE;
        int right = 0;
        int bottom = 0;
        for (Mark mark : marks) {
            left = Math.min(left, mark.left());
            top = Math.min(top, mark.top());
            right = Math.max(right, mark.right());
            bottom = Math.max(bottom, mark.bottom());
        }
        return new Line(List.copyOf(marks), left, top, right, bottom, median(marks, Mark::height));
    }

    /** The value in the middle; of two the higher. */
    static int median(List<Mark> marks, ToIntFunction<Mark> value) {
        int[] values = marks.stream().mapToInt(value).toArray();
        Arrays.sort(values);
        return values[values.length / 2];
    }

    int width() {
        return right - left + 1;
    }

    int rows() {
        return bottom - top + 1;
    }

    /** How many letters it has room for: a mark may be many that touch. */
    double letters() {
        double letters = 0;
        for (Mark mark : marks) {
            letters += Math.max(1, mark.width() / (LETTER * height));
        }
        return letters;
    }
}
