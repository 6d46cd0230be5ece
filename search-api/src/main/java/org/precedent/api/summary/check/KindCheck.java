package org.precedent.api.summary.check;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.precedent.api.summary.claim.Reason;

/** What is called common is of several cases, what is called a difference not of all, what sets one apart of one. */
final class KindCheck implements Check {

    @Override
    public @Nullable Objection objection(ReadClaim claim, CaseReports cases) {
        int cited = claim.cites().size();
        boolean fits = switch (claim.draft().kind()) {
            case COMMON -> cited > 1;
            case DIFFERENCE -> !isOfAll(claim, cases);
            case SINGLE -> cited == 1 && !isOfOthers(claim, cases);
        };
        return fits ? null : Objection.mark(Reason.KIND);
    }

    private static boolean isOfAll(ReadClaim claim, CaseReports cases) {
        return claim.segments().size() == 1 && bearing(claim, cases).size() == cases.size();
    }

    private static boolean isOfOthers(ReadClaim claim, CaseReports cases) {
        return bearing(claim, cases).size() > 1;
    }

    private static Set<Integer> bearing(ReadClaim claim, CaseReports cases) {
        return claim.statements().isEmpty() || claim.segments().size() > 1
                ? Set.of()
                : cases.bearing(claim, claim.segments().getFirst());
    }
}
