package org.precedent.index.calibration;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What scores belong to what belongs into the archive: those that the archive's own images or passages reach at best
 * with cases of other patients, or have by {@link Belonging}.
 *
 * @param percentiles of those scores, from the least to the greatest, 101 of them; none when nothing is known
 */
public record Familiarity(List<Double> percentiles) {
    /** Nothing is known. */
    public static final Familiarity UNKNOWN = new Familiarity(List.of());

    public Familiarity {
        percentiles = List.copyOf(percentiles);
    }

    /** Whether there is something to compare with. */
    public boolean known() {
        return !percentiles.isEmpty();
    }

    /**
     * The share of the archive's own that score no more than this, 0 to 1: for a stranger it is close to 0. That is the
     * p-value of a conformal test (Laxhammar and Falkman, Conformal Prediction for Distribution-Independent Anomaly
     * Detection, ICPR 2010).
     */
    public double share(double score) {
        if (percentiles.isEmpty()) {
            throw new IllegalStateException("nothing is known of this leg");
        }
        long below = percentiles.stream().filter(own -> own <= score).count();
        return below / (double) percentiles.size();
    }

    static Familiarity of(List<Double> scores) {
        if (scores.size() < Measure.FEWEST) {
            return UNKNOWN;
        }
        List<Double> sorted = new ArrayList<>(scores);
        Collections.sort(sorted);
        List<Double> percentiles = new ArrayList<>();
        for (int percent = 0; percent <= 100; percent++) {
            percentiles.add(sorted.get(percent * (sorted.size() - 1) / 100));
        }
        return new Familiarity(percentiles);
    }
}
