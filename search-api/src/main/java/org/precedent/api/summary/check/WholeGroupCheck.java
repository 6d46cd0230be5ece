package org.precedent.api.summary.check;

import org.jspecify.annotations.Nullable;
import org.precedent.api.summary.claim.Reason;

/** What is said of all cases, by whatever words ("in any case", "throughout", "commonly"), cites all of the summary. */
final class WholeGroupCheck implements Check {
    private static final Phrases WHOLE = Phrases.of("whole-group");

    @Override
    public @Nullable Objection objection(ReadClaim claim, CaseReports cases) {
        boolean citesAll = claim.cites().size() >= cases.size();
        return WHOLE.isIn(claim.text()) && !citesAll ? Objection.drop(Reason.QUANTIFIER) : null;
    }
}
