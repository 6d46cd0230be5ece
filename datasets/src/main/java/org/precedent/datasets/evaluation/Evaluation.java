package org.precedent.datasets.evaluation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The figures of a run against qrels: those of each judged query, and each metric's mean over them with a bootstrap
 * interval.
 *
 * @param scores in the order of the qrels
 */
public record Evaluation(List<QueryScore> scores, Map<Metric, Interval> metrics) {
    public Evaluation {
        scores = List.copyOf(scores);
        metrics = Map.copyOf(metrics);
    }

    /**
     * Judges a run. A query counts when the qrels name a relevant document for it; one that the run does not answer
     * scores 0, as with {@code trec_eval -c}.
     *
     * @param seed of the resampling: the same seed gives the same intervals
     */
    public static Evaluation of(Run run, Qrels qrels, long seed) {
        List<QueryScore> scores = new ArrayList<>();
        for (String query : qrels.queries()) {
            if (qrels.hasRelevant(query)) {
                scores.add(score(query, run.ranking(query), qrels.of(query)));
            }
        }
        return of(scores, seed);
    }

    /** The means of some queries' figures. */
    static Evaluation of(List<QueryScore> scores, long seed) {
        Map<Metric, Interval> metrics = new EnumMap<>(Metric.class);
        for (Metric metric : Metric.values()) {
            metrics.put(
                    metric,
                    Interval.of(scores.stream().map(score -> score.get(metric)).toList(), seed));
        }
        return new Evaluation(scores, metrics);
    }

    private static QueryScore score(String query, List<String> ranking, Map<String, Integer> grades) {
        Map<Metric, Double> values = new EnumMap<>(Metric.class);
        for (Metric metric : Metric.values()) {
            values.put(metric, metric.of(ranking, grades));
        }
        return new QueryScore(query, values);
    }

    /** How many queries count. */
    public int queries() {
        return scores.size();
    }

    /** The mean of one metric; every metric has one. */
    public Interval get(Metric metric) {
        return Objects.requireNonNull(metrics.get(metric));
    }
}
