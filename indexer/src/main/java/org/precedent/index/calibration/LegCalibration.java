package org.precedent.index.calibration;

/**
 * What is known of a leg in an archive.
 *
 * @param reliability how well it finds
 * @param curve how probable an agreement is at a score; unknown for words, whose scores compare within a query alone
 * @param familiarity how near the nearest is to what belongs here
 */
public record LegCalibration(Reliability reliability, Curve curve, Familiarity familiarity) {
    /** Nothing is known. */
    public static final LegCalibration UNKNOWN =
            new LegCalibration(Reliability.UNKNOWN, Curve.UNKNOWN, Familiarity.UNKNOWN);
}
