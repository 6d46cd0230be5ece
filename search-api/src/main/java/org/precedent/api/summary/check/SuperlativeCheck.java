package org.precedent.api.summary.check;

import org.jspecify.annotations.Nullable;
import org.precedent.api.summary.claim.Reason;
import org.precedent.index.model.Presence;

/** What is said to be the most common finding is in as many cases as any other. */
final class SuperlativeCheck implements Check {
    private static final Phrases SUPERLATIVES = Phrases.of("superlatives");

    @Override
    public @Nullable Objection objection(ReadClaim claim, CaseReports cases) {
        if (!SUPERLATIVES.isIn(claim.text())) {
            return null;
        }
        if (claim.statements().size() != 1 || claim.segments().size() != 1) {
            return Objection.drop(Reason.COMPARISON);
        }
        int count = cases.bearing(claim, claim.segments().getFirst()).size();
        Presence presence = claim.statements().getFirst().presence();
        long most = cases.all().stream()
                .flatMap(report -> report.verdicts().entrySet().stream())
                .filter(verdict -> verdict.getValue() == presence)
                .map(verdict -> cases.count(verdict.getKey(), presence))
                .max(Long::compare)
                .orElse(0L);
        return count >= most ? null : Objection.drop(Reason.COMPARISON);
    }
}
