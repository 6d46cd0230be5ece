package org.precedent.datasets.evaluation;

import java.util.ArrayList;
import java.util.List;

/**
 * Two runs over the same queries, by one metric.
 *
 * @param difference this run's figure less the other one's, query by query, with its 95 % bootstrap interval
 * @param p the two-sided probability of such a difference where neither is better, by {@linkplain SignFlips
 *     randomization}
 * @param wins queries that this run answers better
 * @param losses queries that the other one answers better
 * @param ties queries that both answer equally well
 */
public record Comparison(Metric metric, Interval difference, double p, int wins, int losses, int ties) {
    /** Less is no difference: sums are not exact. */
    private static final double EQUAL = 1e-9;

    /**
     * Compares two runs that were judged against the same qrels.
     *
     * @throws IllegalArgumentException if they were not
     */
    public static Comparison of(Evaluation one, Evaluation other, Metric metric, long seed) {
        if (!queries(one).equals(queries(other))) {
            throw new IllegalArgumentException("two runs can be compared only when judged over the same queries");
        }
        List<Double> differences = new ArrayList<>();
        for (int i = 0; i < one.queries(); i++) {
            double difference =
                    one.scores().get(i).get(metric) - other.scores().get(i).get(metric);
            differences.add(Math.abs(difference) < EQUAL ? 0 : difference);
        }
        int wins = (int) differences.stream().filter(each -> each > 0).count();
        int losses = (int) differences.stream().filter(each -> each < 0).count();
        double p = SignFlips.p(
                differences.stream().mapToDouble(Double::doubleValue).toArray(), seed);
        return new Comparison(
                metric, Interval.of(differences, seed), p, wins, losses, differences.size() - wins - losses);
    }

    private static List<String> queries(Evaluation evaluation) {
        return evaluation.scores().stream().map(QueryScore::query).toList();
    }
}
