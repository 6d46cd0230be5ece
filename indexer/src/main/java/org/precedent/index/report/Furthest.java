package org.precedent.index.report;

import java.util.function.IntPredicate;

/** A search for the most of something that fits, which tries little before much: what is tried costs its length. */
final class Furthest {
    private Furthest() {}

    /**
     * The greatest count up to {@code most} that fits, if more never fits where less does not; else one that fits.
     *
     * @return 0 when not even one fits
     */
    static int fitting(int most, IntPredicate fits) {
        if (most < 1 || !fits.test(1)) {
            return 0;
        }
        int fitting = 1;
        long tried = 2;
        while (tried <= most && fits.test((int) tried)) {
            fitting = (int) tried;
            tried *= 2;
        }
        int failing = (int) Math.min(tried, most + 1L);
        while (failing - fitting > 1) {
            int middle = fitting + (failing - fitting) / 2;
            if (fits.test(middle)) {
                fitting = middle;
            } else {
                failing = middle;
            }
        }
        return fitting;
    }
}
