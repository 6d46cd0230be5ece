package org.precedent.index.colour;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/**
 * The values that a grey image without a window is shown between: its least and its greatest, unless a few stray ones
 * would take more than half of the room. A hot pixel or a marker at full brightness in an image of 12 bits does that;
 * then the range is the one between the first and the last thousandth, and what lies outside is black or white.
 *
 * @param low shown black
 * @param high shown white; not below {@code low}
 */
public record GreyRange(double low, double high) {

    /** More values than this are looked at in even steps; a thousandth of them is still many. */
    private static final int LOOKED_AT = 1 << 16;

    private static final int STRAY = 1000;
    private static final int HALF = 2;

    /**
     * The range of values.
     *
     * @param value by its number from 0; what is not a number is no part of the image
     */
    public static GreyRange of(int count, IntToDoubleFunction value) {
        GreyRange whole = whole(count, value);
        int step = Math.max(1, count / LOOKED_AT);
        double[] seen = new double[(count + step - 1) / step];
        int many = 0;
        for (int i = 0; i < count; i += step) {
            double next = value.applyAsDouble(i);
            if (!Double.isNaN(next)) {
                seen[many++] = next;
            }
        }
        Arrays.sort(seen, 0, many);
        int stray = many / STRAY;
        if (stray == 0) {
            return whole;
        }
        GreyRange most = new GreyRange(seen[stray], seen[many - 1 - stray]);
        boolean straysTakeHalf = most.extent() > 0 && whole.extent() > HALF * most.extent();
        return straysTakeHalf ? most : whole;
    }

    private static GreyRange whole(int count, IntToDoubleFunction value) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < count; i++) {
            double next = value.applyAsDouble(i);
            if (!Double.isNaN(next)) {
                low = Math.min(low, next);
                high = Math.max(high, next);
            }
        }
        return low <= high ? new GreyRange(low, high) : new GreyRange(0, 0);
    }

    /** How far it is from black to white. */
    public double extent() {
        return high - low;
    }
}
