package org.precedent.index.calibration;

/**
 * What is known of a leg in an archive.
 *
 * @param reliability how well it finds
 * @param curve how probable an agreement is at a score: of a leg that starts from an image the {@link Support}, of one
 *     that starts from a text the cosine; unknown for words, whose scores compare within a query alone
 * @param familiarity how near the nearest is to what belongs here
 */
public record LegCalibration(Reliability reliability, Curve curve, Familiarity familiarity) {
    /** Nothing is known. */
    public static final LegCalibration UNKNOWN =
            new LegCalibration(Reliability.UNKNOWN, Curve.UNKNOWN, Familiarity.UNKNOWN);

    LegCalibration with(Curve other) {
        return new LegCalibration(reliability, other, familiarity);
    }
}
