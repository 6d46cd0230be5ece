package org.precedent.index.calibration;

/**
 * How well a leg finds what belongs together in an archive.
 *
 * @param agreement precision among the first ten cases of other patients: those whose report asserts all findings that
 *     the query's own asserts, or where reports assert none, whose labels are the same
 * @param reciprocalRank of the query's own case among all others: the mean is MRR
 * @param recall how often the query's own case is among the first ten
 */
public record Reliability(Measure agreement, Measure reciprocalRank, Measure recall) {
    /** Of a leg that could not be asked. */
    public static final Reliability UNKNOWN = new Reliability(Measure.NONE, Measure.NONE, Measure.NONE);

    private static final double FAIR = 0.15;
    private static final double GOOD = 0.5;

    /** The grades in words. */
    public enum Grade {
        /** Too few cases to tell. */
        UNKNOWN,
        /** No better than any order of the cases, or hardly. */
        AT_CHANCE,
        /** Better than chance, and far from all that could be found. */
        FAIR,
        /** More than half of what could be found. */
        GOOD
    }

    /** Whether enough was asked to tell. */
    public boolean known() {
        return deciding().known();
    }

    /** Between chance, 0, and all that could be found, 1: by findings where reports tell enough of them. */
    public double strength() {
        Measure deciding = deciding();
        return deciding.aboveChance() ? deciding.lift() : 0;
    }

    /** The strength in a word. */
    public Grade grade() {
        if (!known()) {
            return Grade.UNKNOWN;
        }
        double strength = strength();
        if (strength < FAIR) {
            return Grade.AT_CHANCE;
        }
        return strength < GOOD ? Grade.FAIR : Grade.GOOD;
    }

    private Measure deciding() {
        return agreement.known() ? agreement : recall;
    }
}
