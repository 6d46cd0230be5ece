package org.precedent.datasets.phantom;

import java.util.List;

/**
 * A stream of chance that is the same on every machine and Java version: SplitMix64 (Steele, Lea and Flood, "Fast
 * splittable pseudorandom number generators", 2014). Written out because the JDK does not promise its streams across
 * versions. Not thread-safe.
 */
final class Dice {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private long state;

    private Dice(long state) {
        this.state = state;
    }

    /** A stream that depends on all of these numbers and on nothing else. */
    static Dice of(long seed, long... path) {
        long state = mix(seed + GOLDEN);
        for (long step : path) {
            state = mix(state ^ mix(step + GOLDEN)) + GOLDEN;
        }
        return new Dice(state);
    }

    /** 64 random bits. */
    long bits() {
        state += GOLDEN;
        return mix(state);
    }

    /** A number in [0, 1). */
    double unit() {
        return (bits() >>> 11) * 0x1p-53;
    }

    /** A number in [low, high). */
    double between(double low, double high) {
        return low + (high - low) * unit();
    }

    /** A bell-shaped number of this mean and standard deviation, never further than 3.5 deviations off. */
    double about(double mean, double deviation) {
        double sum = unit() + unit() + unit() + unit();
        return mean + (sum - 2) * deviation * 1.7320508075688772;
    }

    /** A whole number in [0, bound). */
    int below(int bound) {
        return (int) (unit() * bound);
    }

    /** True this often. */
    boolean chance(double probability) {
        return unit() < probability;
    }

    /** One of these, all equally likely. */
    <T> T pick(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    private static long mix(long bits) {
        long mixed = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
