package org.precedent.api.summary.check;

/**
 * The limits that claims are held to.
 *
 * @param longest in UTF-16 units
 * @param mostCites of one claim
 * @param leastSupport the share of the words of a claim that names no finding which a sentence of each cited report
 *     has, for it to be supported
 * @param doubtfulSupport the same, for it to be shown at all
 * @param mostUnknown the share of the words of a claim that may be in no cited report for it to be shown, with a mark
 * @param mostUnknownWords how many those may be
 */
public record CheckLimits(
        int longest,
        int mostCites,
        double leastSupport,
        double doubtfulSupport,
        double mostUnknown,
        int mostUnknownWords) {
    public static final CheckLimits DEFAULTS = new CheckLimits(400, 100, 0.7, 0.5, 0.34, 2);

    public CheckLimits {
        if (longest < 1 || mostCites < 1 || mostUnknownWords < 0) {
            throw new IllegalArgumentException("limits of " + longest + " characters, " + mostCites + " cites and "
                    + mostUnknownWords + " words leave no claim");
        }
        if (!(0 <= doubtfulSupport && doubtfulSupport <= leastSupport && leastSupport <= 1)) {
            throw new IllegalArgumentException(
                    "support from " + doubtfulSupport + " to " + leastSupport + " is not in order, or not from 0 to 1");
        }
        if (!(mostUnknown >= 0 && mostUnknown <= 1)) {
            throw new IllegalArgumentException("a share is from 0 to 1, not " + mostUnknown);
        }
    }
}
