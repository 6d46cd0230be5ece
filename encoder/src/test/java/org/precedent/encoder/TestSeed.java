package org.precedent.encoder;

import java.util.Random;

/** Where randomness in tests comes from: another each time, printed, and repeated with {@code -Dtests.seed=}. */
public final class TestSeed {

    private TestSeed() {}

    /** A seed for one test, or for a class of them, which the printed line names. */
    public static long of(String test) {
        Long given = Long.getLong("tests.seed");
        long seed = given == null ? new Random().nextInt(Integer.MAX_VALUE) : given;
        System.out.println(test + ": repeat with -Dtests.seed=" + seed);
        return seed;
    }

    /** The same as a generator. */
    public static Random random(String test) {
        return new Random(of(test));
    }
}
