package org.precedent.api.summary;

import org.precedent.api.summary.check.CheckLimits;
import org.precedent.api.summary.check.Orders;
import org.precedent.api.summary.prompt.PromptLimits;
import org.precedent.api.summary.table.TableOptions;

/**
 * How summaries are made, with every default in {@link #DEFAULTS}.
 *
 * @param table how cases are counted and quoted
 * @param prompt how much a language model is asked
 * @param checks what its claims are held to
 * @param leastShown the share of a language model's claims that must pass for any to be shown
 * @param kept how many written summaries are kept, to be shown again while the reports are the same
 */
public record SummaryOptions(TableOptions table, PromptLimits prompt, CheckLimits checks, double leastShown, int kept) {
    /** What holds when nobody says otherwise. */
    public static final SummaryOptions DEFAULTS = new SummaryOptions(
            TableOptions.DEFAULTS.telling(Orders::lengthBefore), PromptLimits.DEFAULTS, CheckLimits.DEFAULTS, 0.5, 500);

    public SummaryOptions {
        if (!(leastShown >= 0 && leastShown <= 1) || kept < 0) {
            throw new IllegalArgumentException(
                    "a share of " + leastShown + " and " + kept + " kept summaries cannot be");
        }
    }
}
