package org.precedent.datasets.evaluation;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Fisher's randomization test for paired differences: how often the mean is at least as far from 0 when each
 * difference's sign is dealt anew. It assumes nothing of their distribution (Smucker, Allan and Carterette, CIKM 2007).
 */
final class SignFlips {
    /** So many differences are tried with every deal of signs; more with some of them. */
    private static final int MOST_TRIED_WHOLLY = 16;

    private static final int DEALS = 100_000;

    /** What sums of the same numbers may differ by, added in another order. */
    private static final double ROUNDING = 1e-12;

    private SignFlips() {}

    /**
     * The two-sided probability of such a mean where neither run is better. Queries without a difference do not count;
     * without any other it is 1.
     *
     * @param seed of the deals: the same seed gives the same probability
     */
    static double p(double[] differences, long seed) {
        double[] some = Arrays.stream(differences).filter(one -> one != 0).toArray();
        double observed = Math.abs(Arrays.stream(some).sum()) - ROUNDING;
        return some.length <= MOST_TRIED_WHOLLY ? whole(some, observed) : sampled(some, observed, seed);
    }

    private static double whole(double[] differences, double observed) {
        int deals = 1 << differences.length;
        int asFar = 0;
        for (int deal = 0; deal < deals; deal++) {
            if (Math.abs(sum(differences, deal)) >= observed) {
                asFar++;
            }
        }
        return (double) asFar / deals;
    }

    /** The observed deal counts as one of them, so that no probability is 0. */
    private static double sampled(double[] differences, double observed, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int asFar = 1;
        for (int deal = 0; deal < DEALS; deal++) {
            double sum = 0;
            for (int from = 0; from < differences.length; from += Long.SIZE) {
                double[] part = Arrays.copyOfRange(differences, from, Math.min(differences.length, from + Long.SIZE));
                sum += sum(part, random.nextLong());
            }
            if (Math.abs(sum) >= observed) {
                asFar++;
            }
        }
        return (double) asFar / (DEALS + 1);
    }

    /** @param signs a bit a difference, set for minus */
    private static double sum(double[] differences, long signs) {
        double sum = 0;
        for (int i = 0; i < differences.length; i++) {
            sum += (signs >>> i & 1) == 0 ? differences[i] : -differences[i];
        }
        return sum;
    }
}
