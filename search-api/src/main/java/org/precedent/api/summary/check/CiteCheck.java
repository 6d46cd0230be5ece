package org.precedent.api.summary.check;

import java.util.HashSet;
import org.jspecify.annotations.Nullable;
import org.precedent.api.summary.claim.Reason;

/** A claim cites cases of the summary, each once; and those of which it speaks by number are among them. */
final class CiteCheck implements Check {
    private final int most;

    CiteCheck(int most) {
        this.most = most;
    }

    @Override
    public @Nullable Objection objection(ReadClaim claim, CaseReports cases) {
        if (claim.cites().isEmpty()) {
            return Objection.drop(Reason.NO_CITE);
        }
        if (claim.cites().size() > most || !claim.cites().stream().allMatch(cases::has)) {
            return Objection.drop(Reason.UNKNOWN_CITE);
        }
        if (new HashSet<>(claim.cites()).size() < claim.cites().size()) {
            return Objection.drop(Reason.CITED_TWICE);
        }
        boolean cited = claim.casePhrases().stream()
                .filter(phrase -> !phrase.leavesOut())
                .allMatch(phrase -> claim.cites().containsAll(phrase.numbers()));
        return cited ? null : Objection.drop(Reason.CASE_NOT_CITED);
    }
}
