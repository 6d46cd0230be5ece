package org.precedent.index.calibration;

import java.util.List;

/**
 * A mean over queries with the interval in which it lies at 95 %, by its standard error.
 *
 * @param queries over how many; 0 when nothing could be asked, and then all else is 0
 */
public record Estimate(int queries, double mean, double low, double high) {
    /** Of nothing. */
    public static final Estimate NONE = new Estimate(0, 0, 0, 0);

    /** Of the normal distribution, for 95 % on both sides. */
    private static final double DEVIATIONS = 1.96;

    static Estimate of(List<Double> values) {
        if (values.isEmpty()) {
            return NONE;
        }
        int queries = values.size();
        double mean = mean(values);
        double squares = values.stream()
                .mapToDouble(value -> (value - mean) * (value - mean))
                .sum();
        double error = Math.sqrt(squares / Math.max(1, queries - 1) / queries);
        return new Estimate(queries, mean, mean - DEVIATIONS * error, mean + DEVIATIONS * error);
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }
}
