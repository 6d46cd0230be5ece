package org.precedent.datasets.evaluation;

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
    /**
     * Compares two runs that were judged against the same qrels.
     *
     * @throws IllegalArgumentException if they were not
     */
    public static Comparison of(Evaluation one, Evaluation other, Metric metric, long seed) {
        if (!queries(one).equals(queries(other))) {
            throw new IllegalArgumentException("two runs can be compared only when judged over the same queries");
        }
        PairedDifference paired = PairedDifference.of(figures(one, metric), figures(other, metric), seed);
        return new Comparison(metric, paired.difference(), paired.p(), paired.wins(), paired.losses(), paired.ties());
    }

    private static List<Double> figures(Evaluation evaluation, Metric metric) {
        return evaluation.scores().stream().map(score -> score.get(metric)).toList();
    }

    private static List<String> queries(Evaluation evaluation) {
        return evaluation.scores().stream().map(QueryScore::query).toList();
    }
}
