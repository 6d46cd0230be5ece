package org.precedent.index.report;

import java.util.function.IntPredicate;

/** A search for the most of something that fits, from a guess on: what is tried costs its length. */
final class Furthest {
    private Furthest() {}

    /**
     * The greatest count up to {@code most} that fits, if more never fits where less does not; else one that fits.
     *
     * @param guess what is tried first
     * @return 0 when not even one fits
     */
    static int fitting(int most, int guess, IntPredicate fits) {
        int fitting = 0;
        int failing = most + 1;
        int step = 1;
        int tried = Math.clamp(guess, 1, Math.max(1, most));
        while (failing - fitting > 1) {
            if (fits.test(tried)) {
                fitting = tried;
            } else {
                failing = tried;
            }
            boolean goesUp = fitting == tried && failing > most;
            boolean goesDown = failing == tried && fitting == 0;
            if (goesUp) {
                tried = Math.min(tried + step, most);
            } else if (goesDown) {
                tried = Math.max(tried - step, 1);
            } else {
                tried = fitting + (failing - fitting) / 2;
            }
            step *= 2;
        }
        return fitting;
    }
}
