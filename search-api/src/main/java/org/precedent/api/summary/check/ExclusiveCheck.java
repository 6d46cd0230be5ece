package org.precedent.api.summary.check;

import org.jspecify.annotations.Nullable;
import org.precedent.api.summary.claim.Reason;

/** What is said to set the cited cases apart is in none of the others. */
final class ExclusiveCheck implements Check {
    private static final Phrases EXCLUSIVE = Phrases.of("exclusive");

    @Override
    public @Nullable Objection objection(ReadClaim claim, CaseReports cases) {
        if (!EXCLUSIVE.isIn(claim.text())) {
            return null;
        }
        boolean apart = claim.segments().stream()
                .filter(segment -> !segment.said().isEmpty())
                .allMatch(segment -> claim.cites().containsAll(cases.bearing(claim, segment)));
        return apart ? null : Objection.drop(Reason.QUANTIFIER);
    }
}
