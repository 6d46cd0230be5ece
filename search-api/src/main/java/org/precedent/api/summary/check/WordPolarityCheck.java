package org.precedent.api.summary.check;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.precedent.api.summary.claim.Reason;
import org.precedent.index.words.ReportWords;
import org.precedent.index.words.Word;

/**
 * Words of a claim beside its findings are not denied by every cited report that has them while the claim affirms them,
 * nor the other way: "not tested for" is not "tested for".
 */
final class WordPolarityCheck implements Check {

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
            if (named || WordsCheck.isFree(written, claim)) {
                continue;
            }
            boolean denied = claim.report().structure().isNegated(word.span());
            boolean told = cited.stream().noneMatch(report -> report.has(word))
                    || cited.stream().anyMatch(report -> report.has(word, denied));
            if (!told) {
                return Objection.drop(Reason.POLARITY);
            }
        }
        return null;
    }
}
