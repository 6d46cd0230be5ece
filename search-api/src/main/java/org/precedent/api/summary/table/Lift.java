package org.precedent.api.summary.table;

import java.util.Optional;

/**
 * How many times as often a finding is among some cases as in the archive: the share of the cases that have it, divided
 * by the share of the archive.
 *
 * <p>The archive was counted whole, so that its share has no error; what is uncertain is the share of a few cases. Its
 * interval is Wilson's score interval (E. B. Wilson, JASA 22, 1927), which Brown, Cai and DasGupta (Statistical Science
 * 16, 2001) recommend for 40 cases and fewer: it keeps within 0 and 1 and has about the coverage that it promises,
 * where the usual interval of a normal distribution has not. Cases that were chosen for their likeness are no random
 * sample: the interval says how little a few cases tell, and nothing of why they have a finding.
 *
 * @param ratio 1 when it is as frequent as in the archive
 * @param low of the interval of 95 %
 * @param high of the interval of 95 %
 */
public record Lift(double ratio, double low, double high) {
    /** Of the standard normal distribution, 97.5 % lie below. */
    private static final double Z = 1.959963984540054;

    public Lift {
        if (!(low >= 0 && low <= ratio && ratio <= high)) {
            throw new IllegalArgumentException(ratio + " is not between " + low + " and " + high);
        }
    }

    /**
     * The lift of a finding; nothing where the archive's counts do not hold those of the cases, as when it was counted
     * before they came.
     *
     * @param having of the cases
     * @param cases at least one
     * @param archiveHaving of the archive's cases
     * @param archiveCases with these cases
     */
    static Optional<Lift> of(int having, int cases, long archiveHaving, long archiveCases) {
        long archiveLacking = archiveCases - archiveHaving;
        if (having < 1 || archiveHaving < having || archiveLacking < cases - having) {
            return Optional.empty();
        }
        double base = (double) archiveHaving / archiveCases;
        double share = (double) having / cases;
        double spread = Z * Z / cases;
        double middle = (share + spread / 2) / (1 + spread);
        double reach = Z * Math.sqrt(share * (1 - share) / cases + spread / (4 * cases)) / (1 + spread);
        double low = Math.max(0, Math.min(share, middle - reach));
        double high = Math.min(1, Math.max(share, middle + reach));
        return Optional.of(new Lift(share / base, low / base, high / base));
    }

    /** Whether the whole interval lies above 1. */
    public boolean isOverRepresented() {
        return low > 1;
    }
}
