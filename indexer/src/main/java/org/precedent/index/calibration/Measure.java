package org.precedent.index.calibration;

/**
 * What was measured of a leg, between what chance would give and the most that could be reached.
 *
 * @param chance what a leg that knows nothing reaches with the same queries
 * @param most what a leg that knows everything reaches with them
 */
public record Measure(Estimate value, double chance, double most) {
    /** Nothing was measured. */
    public static final Measure NONE = new Measure(Estimate.NONE, 0, 1);

    /** The fewest queries that tell something. */
    static final int FEWEST = 50;

    /** Whether enough was asked to tell. */
    public boolean known() {
        return value.queries() >= FEWEST && most > chance;
    }

    /** Where the mean stands between chance, 0, and the most, 1; 0 when it is not known or below chance. */
    public double lift() {
        return known() ? Math.clamp((value.mean() - chance) / (most - chance), 0, 1) : 0;
    }

    /** Whether the whole interval is above chance. */
    public boolean aboveChance() {
        return known() && value.low() > chance;
    }
}
