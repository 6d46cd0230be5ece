package org.precedent.api.summary.check;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.precedent.api.summary.claim.Reason;
import org.precedent.index.model.Presence;
import org.precedent.index.model.Span;
import org.precedent.index.words.ReportWords;
import org.precedent.index.words.Word;

/**
 * Words of a claim beside its findings are not denied by every cited report that has them while the claim affirms them,
 * nor the other way: "not tested for" is not "tested for".
 */
final class WordPolarityCheck implements Check {

    /** They tell of when, of which nothing is denied. */
    private static final Set<String> BEFORE = WordLists.of("before");

    /** Whether what a claim denies beside its findings is denied by each cited report in the same words. */
    static boolean isDeniedAlike(ReadClaim claim, CaseReports cases) {
        List<Word> denied = ReportWords.of(claim.report()).all().stream()
                .filter(word -> claim.report().structure().isNegated(word.span()))
                .filter(word ->
                        !WordsCheck.isFree(word.span().of(claim.report().text()).toLowerCase(Locale.ROOT), claim))
                .toList();
        return !denied.isEmpty()
                && cases.of(claim.cites()).stream()
                        .allMatch(report -> denied.stream().allMatch(word -> report.has(word, true)));
    }

    /** "axillary lymph nodes are not enlarged" speaks of what is denied. */
    private static boolean isBesideDenial(Word word, ReadClaim claim) {
        return Clauses.of(
                        claim.report().text(), new Span(0, claim.report().text().length()))
                .stream()
                .filter(clause -> clause.contains(word.span()))
                .anyMatch(clause -> claim.statements().stream()
                        .anyMatch(one -> one.presence() == Presence.ABSENT && clause.contains(one.span())));
    }

    @Override
    public @Nullable Objection objection(ReadClaim claim, CaseReports cases) {
        if (claim.segments().size() > 1) {
            return null;
        }
        List<CaseReport> cited = cases.of(claim.cites());
        for (Word word : ReportWords.of(claim.report()).all()) {
            String written = word.span().of(claim.text()).toLowerCase(Locale.ROOT);
            boolean named =
                    claim.statements().stream().anyMatch(one -> one.span().contains(word.span()));
            if (named || WordsCheck.isFree(written, claim) || BEFORE.contains(written)) {
                continue;
            }
            boolean denied = claim.report().structure().isNegated(word.span());
            if (!denied && isBesideDenial(word, claim)) {
                continue;
            }
            boolean told = cited.stream().noneMatch(report -> report.has(word))
                    || cited.stream().anyMatch(report -> report.has(word, denied));
            if (!told) {
                return Objection.drop(Reason.POLARITY);
            }
        }
        return null;
    }
}
