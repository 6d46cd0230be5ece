package org.precedent.datasets.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;

/** The figures of a run against qrels: each metric's mean over the judged queries, with a bootstrap interval. */
public record Evaluation(int queries, Map<Metric, Interval> metrics) {
    private static final int RESAMPLES = 2000;

    /** A mean over queries and its 95 % interval by the percentile bootstrap (Efron, 1979). */
    public record Interval(double mean, double low, double high) {}

    /**
     * Judges a run. A query counts when the qrels name a relevant document for it; one that the run does not answer
     * scores 0.
     *
     * @param seed of the resampling: the same seed gives the same intervals
     */
    public static Evaluation of(Run run, Qrels qrels, long seed) {
        List<String> judged = qrels.queries().stream()
                .filter(query -> qrels.of(query).values().stream().anyMatch(grade -> grade > 0))
                .toList();
        Map<Metric, Interval> metrics = new EnumMap<>(Metric.class);
        for (Metric metric : Metric.values()) {
            List<Double> values = new ArrayList<>();
            for (String query : judged) {
                values.add(metric.of(run.ranking(query), qrels.of(query)));
            }
            metrics.put(metric, interval(values, new SplittableRandom(seed)));
        }
        return new Evaluation(judged.size(), metrics);
    }

    /** The figure of one metric; every metric has one. */
    public Interval get(Metric metric) {
        return Objects.requireNonNull(metrics.get(metric));
    }

    private static Interval interval(List<Double> values, SplittableRandom random) {
        if (values.isEmpty()) {
            return new Interval(0, 0, 0);
        }
        double[] means = new double[RESAMPLES];
        for (int i = 0; i < RESAMPLES; i++) {
            double sum = 0;
            for (int j = 0; j < values.size(); j++) {
                sum += values.get(random.nextInt(values.size()));
            }
            means[i] = sum / values.size();
        }
        Arrays.sort(means);
        double mean = values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        return new Interval(mean, means[RESAMPLES * 25 / 1000], means[RESAMPLES * 975 / 1000]);
    }
}
