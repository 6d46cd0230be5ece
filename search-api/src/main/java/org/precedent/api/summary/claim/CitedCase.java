package org.precedent.api.summary.claim;

import org.precedent.index.model.CaseId;
import org.precedent.index.model.Report;

/**
 * A case that a summary may cite.
 *
 * @param number by which claims cite it: its place among the cases of the summary, from 1, in the order of the page's
 *     hits
 * @param report with its structure; never empty, for a case without a report bears nothing out
 * @param similarity to what was looked for, from 0 to 1: comparable within one summary, and nothing beyond
 */
public record CitedCase(int number, CaseId id, Report report, double similarity) {
    public CitedCase {
        if (number < 1) {
            throw new IllegalArgumentException("cases are cited by numbers from 1, not " + number);
        }
        if (report.isEmpty()) {
            throw new IllegalArgumentException("a case without a report cannot be cited");
        }
        if (!(similarity >= 0 && similarity <= 1)) {
            throw new IllegalArgumentException("a similarity is from 0 to 1, not " + similarity);
        }
    }
}
