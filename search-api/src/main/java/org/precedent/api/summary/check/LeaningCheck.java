package org.precedent.api.summary.check;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.precedent.api.summary.claim.Reason;
import org.precedent.index.model.Presence;

/** What a cited report holds for unlikely is not told as possible; a claim says so, too. */
final class LeaningCheck implements Check {
    private static final Map<String, String> LEANINGS = WordLists.pairs("leanings");
    private static final String AGAINST = "against";

    @Override
    public @Nullable Objection objection(ReadClaim claim, CaseReports cases) {
        boolean told = claim.tokens().stream().anyMatch(token -> AGAINST.equals(LEANINGS.get(token.word())));
        boolean hidden = !told
                && claim.statements().stream()
                        .filter(one -> one.presence() == Presence.UNCERTAIN)
                        .anyMatch(one -> isUnlikely(one, cases.of(claim.cites())));
        return hidden ? Objection.drop(Reason.CERTAINTY) : null;
    }

    private static boolean isUnlikely(Statement statement, List<CaseReport> reports) {
        return reports.stream()
                .anyMatch(report ->
                        TiedWords.of(statement, report).stream().anyMatch(word -> AGAINST.equals(LEANINGS.get(word))));
    }
}
