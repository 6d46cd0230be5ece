package org.precedent.api.summary.prompt;

/**
 * How much a language model is asked at once.
 *
 * @param cases most; those beyond are left out, the least similar first
 * @param report of one report, in UTF-16 units: of a longer one what it comes to and what names findings is kept
 * @param reports of all reports together, in UTF-16 units
 * @param claims that are asked for; more are not read
 * @param claim the longest text of a claim that is read, in UTF-16 units
 */
public record PromptLimits(int cases, int report, int reports, int claims, int claim) {
    /** About 12,000 tokens of reports, which leaves room in a context of 16,384. */
    public static final PromptLimits DEFAULTS = new PromptLimits(20, 6_000, 36_000, 12, 400);

    public PromptLimits {
        if (cases < 1 || report < 1 || reports < report || claims < 1 || claim < 1) {
            throw new IllegalArgumentException("limits of " + cases + " cases, " + report + " and " + reports
                    + " characters, " + claims + " claims of " + claim + " leave nothing to ask");
        }
    }
}
