package org.precedent.api.summary.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.precedent.api.summary.claim.Reason;

/** How likely something is held to be stands in the cited reports: "least likely" is not likely, nor most likely. */
final class LikelihoodCheck implements Check {
    private static final Set<String> LIKELY = WordLists.of("likely");
    private static final Set<String> STEPS = WordLists.of("likelihood");
    private static final String PLAIN = "";

    @Override
    public @Nullable Objection objection(ReadClaim claim, CaseReports cases) {
        Set<String> claimed = steps(claim.tokens());
        if (claimed.isEmpty()) {
            return null;
        }
        for (CaseReport report : cases.of(claim.cites())) {
            Set<String> told = steps(report.tokens());
            boolean compared = told.stream().anyMatch(step -> !step.equals(PLAIN));
            boolean missing = claimed.stream().anyMatch(step -> step.equals(PLAIN) ? compared : !told.isEmpty())
                    && !told.containsAll(claimed);
            if (missing) {
                return Objection.drop(Reason.CERTAINTY);
            }
        }
        return null;
    }

    /** By which words likelihoods are compared; an empty one for a likelihood that is compared with none. */
    private static Set<String> steps(List<ClaimToken> tokens) {
        Set<String> steps = new HashSet<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (LIKELY.contains(tokens.get(i).word())) {
                String before = i == 0 ? PLAIN : tokens.get(i - 1).word();
                steps.add(STEPS.contains(before) ? before : PLAIN);
            }
        }
        return steps;
    }
}
