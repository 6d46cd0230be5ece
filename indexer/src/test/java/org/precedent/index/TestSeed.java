package org.precedent.index;

import java.util.Random;

/** Where randomness in tests comes from: another each time, printed, and repeated with {@code -Dtests.seed=}. */
public final class TestSeed {
    private TestSeed() {}

    /** A seed for one test, or for a class of them, which the printed line names. */
    public static long of(String test) {
        return org.precedent.encoder.TestSeed.of(test);
    }

    /** The same as a generator. */
    public static Random random(String test) {
        return new Random(of(test));
    }
}
