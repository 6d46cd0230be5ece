package org.precedent.api.summary.check;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.precedent.api.summary.claim.Reason;

/** A finding that is said to be in more cases than another, or in fewer, is. */
final class ComparisonCheck implements Check {
    private static final Phrases MORE = Phrases.of("more");
    private static final Phrases FEWER = Phrases.of("fewer");

    static boolean compares(String text) {
        return MORE.isIn(text) || FEWER.isIn(text);
    }

    @Override
    public @Nullable Objection objection(ReadClaim claim, CaseReports cases) {
        if (!compares(claim.text())) {
            return null;
        }
        List<Statement> said = claim.statements();
        if (said.size() != 2 || claim.segments().size() != 2) {
            return Objection.drop(Reason.COMPARISON);
        }
        int first = cases.bearing(claim, claim.segments().getFirst()).size();
        int second = cases.bearing(claim, claim.segments().getLast()).size();
        boolean agrees = MORE.isIn(claim.text()) ? first > second : first < second;
        return agrees ? null : Objection.drop(Reason.COMPARISON);
    }
}
