package org.precedent.datasets.evaluation;

import java.util.ArrayList;
import java.util.List;

/**
 * Figures of the same queries by two runs, query by query.
 *
 * @param difference one run's figure less the other one's, the mean over queries with its 95 % bootstrap interval
 * @param p the two-sided probability of such a difference where neither is better, by {@linkplain SignFlips
 *     randomization}
 * @param wins queries of which the first figure is the greater one
 * @param losses queries of which the second is
 * @param ties queries of which both are the same
 */
public record PairedDifference(Interval difference, double p, int wins, int losses, int ties) {
    /** Less is no difference: sums are not exact. */
    private static final double EQUAL = 1e-9;

    /**
     * Compares figures; of none the difference is 0.
     *
     * @param one and {@code other} of the same queries in the same order
     * @param seed of the resampling: the same seed gives the same interval
     * @throws IllegalArgumentException if they are not equally many
     */
    public static PairedDifference of(List<Double> one, List<Double> other, long seed) {
        if (one.size() != other.size()) {
            throw new IllegalArgumentException(one.size() + " figures do not pair with " + other.size());
        }
        List<Double> differences = new ArrayList<>();
        for (int i = 0; i < one.size(); i++) {
            double difference = one.get(i) - other.get(i);
            differences.add(Math.abs(difference) < EQUAL ? 0 : difference);
        }
        int wins = (int) differences.stream().filter(each -> each > 0).count();
        int losses = (int) differences.stream().filter(each -> each < 0).count();
        double p = SignFlips.p(
                differences.stream().mapToDouble(Double::doubleValue).toArray(), seed);
        return new PairedDifference(
                Interval.of(differences, seed), p, wins, losses, differences.size() - wins - losses);
    }
}
