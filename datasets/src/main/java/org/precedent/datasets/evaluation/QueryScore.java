package org.precedent.datasets.evaluation;

import java.util.Map;
import java.util.Objects;

/** The figures of one query; it has one of every metric. */
public record QueryScore(String query, Map<Metric, Double> values) {
    public QueryScore {
        values = Map.copyOf(values);
    }

    /** The figure of one metric. */
    public double get(Metric metric) {
        return Objects.requireNonNull(values.get(metric));
    }
}
