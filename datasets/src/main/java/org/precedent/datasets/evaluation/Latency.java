package org.precedent.datasets.evaluation;

import java.time.Duration;
import java.util.List;

/** How long queries took, in milliseconds: the median and the 95th percentile, by nearest rank. */
public record Latency(int queries, double p50, double p95) {
    /**
     * Of the times of some queries.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Latency of(List<Duration> times) {
        if (times.isEmpty()) {
            throw new IllegalArgumentException("no query was timed");
        }
        List<Duration> sorted = times.stream().sorted().toList();
        return new Latency(times.size(), millis(sorted, 50), millis(sorted, 95));
    }

    private static double millis(List<Duration> sorted, int percent) {
        int rank = Math.ceilDiv(sorted.size() * percent, 100);
        return sorted.get(Math.max(1, rank) - 1).toNanos() / 1e6;
    }
}
