package org.precedent.index.dicom;

import java.util.function.IntToDoubleFunction;

/** Whether a transformation shows anything of a frame: more of it than a few stray values lies inside. */
final class Shown {
    /** A difference from black or white that nobody sees, of 1. */
    private static final double UNSEEN = 1e-4;

    /** Beyond every value, and still a whole number of 64 bits. */
    private static final double FAR = 0x1p50;

    private static final int STRAY = 1000;

    private Shown() {}

    /**
     * Looks at values until it is sure, as a rule a few.
     *
     * @param value by its number from 0; what is not a number is no part of the image
     */
    static boolean anything(Voi voi, int count, IntToDoubleFunction value) {
        double lowest = voi.apply(-FAR);
        double highest = voi.apply(FAR);
        int strays = count / STRAY;
        int notBelow = 0;
        int notAbove = 0;
        for (int i = 0; i < count; i++) {
            double next = value.applyAsDouble(i);
            if (!Double.isNaN(next)) {
                double brightness = voi.apply(next);
                notBelow += Math.abs(brightness - lowest) > UNSEEN ? 1 : 0;
                notAbove += Math.abs(brightness - highest) > UNSEEN ? 1 : 0;
            }
            if (notBelow > strays && notAbove > strays) {
                return true;
            }
        }
        return false;
    }
}
