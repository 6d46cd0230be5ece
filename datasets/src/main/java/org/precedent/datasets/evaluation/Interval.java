package org.precedent.datasets.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** A mean over queries and its 95 % interval by the percentile bootstrap (Efron, 1979). */
public record Interval(double mean, double low, double high) {
    private static final int RESAMPLES = 2000;

    /**
     * The mean of some values, resampled query by query; 0 with an interval of 0 when there are none.
     *
     * @param seed of the resampling: the same seed gives the same interval
     */
    public static Interval of(List<Double> values, long seed) {
        if (values.isEmpty()) {
            return new Interval(0, 0, 0);
        }
        SplittableRandom random = new SplittableRandom(seed);
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
