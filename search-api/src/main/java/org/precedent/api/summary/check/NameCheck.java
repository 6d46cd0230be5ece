package org.precedent.api.summary.check;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.precedent.api.summary.claim.Reason;
import org.precedent.index.report.Vocabulary;

/**
 * A claim has no word that is written like a name: in the middle of a sentence no capitalised one but of reports or of
 * summaries, known eponyms and abbreviations that a cited report has. German writes all nouns so; there a word that a
 * cited report has will do.
 */
final class NameCheck implements Check {
    private static final Set<String> EPONYMS = WordLists.of("eponyms");
    private static final Set<String> GERMAN = WordLists.of("german");

    @Override
    public @Nullable Objection objection(ReadClaim claim, CaseReports cases) {
        List<CaseReport> cited = cases.of(claim.cites());
        boolean german = claim.tokens().stream().anyMatch(token -> GERMAN.contains(token.word()));
        boolean named = claim.tokens().stream()
                .filter(token -> token.isCapital() && !claim.isTakenOut(token.span()))
                .anyMatch(token -> {
                    boolean first = token.span().start()
                            == claim.tokens().getFirst().span().start();
                    boolean byReport = german || first || token.isAbbreviation();
                    boolean told = cited.stream().anyMatch(report -> report.hasToken(token.word()));
                    return !isKnown(claim, token) && !(byReport && told);
                });
        return named ? Objection.drop(Reason.NAME) : null;
    }

    private static boolean isKnown(ReadClaim claim, ClaimToken token) {
        String word = token.word();
        boolean finding = claim.statements().stream().anyMatch(one -> one.span().contains(token.span()));
        return finding
                || Vocabulary.knows(word)
                || SummaryWords.has(word)
                || ParticularWords.has(word)
                || EPONYMS.contains(word);
    }
}
