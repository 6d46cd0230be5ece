package org.precedent.api.summary.check;

import org.jspecify.annotations.Nullable;
import org.precedent.api.summary.claim.Reason;

/** A claim that speaks of more than its cases, "usually" or "never", is marked: a few cases tell no rule. */
final class GeneralityCheck implements Check {
    private static final Phrases GENERAL = Phrases.of("general");

    @Override
    public @Nullable Objection objection(ReadClaim claim, CaseReports cases) {
        return GENERAL.isIn(claim.text()) ? Objection.mark(Reason.QUANTIFIER) : null;
    }
}
