package org.precedent.index;

import java.util.Random;

/** Where randomness in tests comes from: printed, and repeated with {@code -Dtests.seed=}. */
public final class TestSeed {
    private TestSeed() {}

    /** A generator for one test, which the printed line names. */
    public static Random random(String test) {
        Long given = Long.getLong("tests.seed");
        long seed = given == null ? System.nanoTime() : given;
        System.out.println(test + ": repeat with -Dtests.seed=" + seed);
        return new Random(seed);
    }
}
