package org.precedent.api.summary.check;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.precedent.api.summary.claim.Reason;
import org.precedent.index.model.ReportStructure;
import org.precedent.index.report.Vocabulary;

/**
 * What a claim denies and is no finding with a name is not denied by its reports with a qualifier alone, which the
 * claim leaves out: "no acute disease" denies no disease of long standing.
 */
final class NarrowedWordsCheck implements Check {
    /** In words, from a qualifier to what it narrows: "acute cardiopulmonary disease". */
    private static final int FARTHEST = 3;

    /** What stands between words that go together. */
    private static final Pattern JOINT = Pattern.compile("[\\s-]+");

    @Override
    public @Nullable Objection objection(ReadClaim claim, CaseReports cases) {
        Set<String> words = claim.tokens().stream().map(ClaimToken::word).collect(Collectors.toSet());
        for (ClaimToken token : claim.tokens()) {
            boolean narrowed = tells(token, claim)
                    && cases.of(claim.cites()).stream().anyMatch(report -> isNarrowed(token.word(), words, report));
            if (narrowed) {
                return Objection.drop(Reason.DENIED_IN_PART);
            }
        }
        return null;
    }

    /** Whether a claim denies something by a word that is in no name of a finding. */
    private static boolean tells(ClaimToken token, ReadClaim claim) {
        String word = token.word();
        return claim.report().structure().isNegated(token.span())
                && !WordsCheck.isFree(word, claim)
                && !Vocabulary.describes(word)
                && !Vocabulary.narrows(word)
                && claim.statements().stream().noneMatch(one -> one.span().contains(token.span()));
    }

    /** Whether a report denies a word, and nowhere without a qualifier that is none of some words. */
    private static boolean isNarrowed(String word, Set<String> words, CaseReport report) {
        ReportStructure structure = report.cited().report().structure();
        List<ClaimToken> tokens = report.tokens();
        boolean narrowed = false;
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).word().equals(word)
                    && structure.isNegated(tokens.get(i).span())) {
                if (!isBehindQualifier(report, i, words)) {
                    return false;
                }
                narrowed = true;
            }
        }
        return narrowed;
    }

    private static boolean isBehindQualifier(CaseReport report, int index, Set<String> words) {
        List<ClaimToken> tokens = report.tokens();
        ReportStructure structure = report.cited().report().structure();
        for (int i = index - 1; i >= Math.max(0, index - FARTHEST); i--) {
            ClaimToken token = tokens.get(i);
            String between = report.text()
                    .substring(token.span().end(), tokens.get(i + 1).span().start());
            if (!structure.isNegated(token.span()) || !JOINT.matcher(between).matches()) {
                return false;
            }
            if (Vocabulary.narrows(token.word())) {
                return !words.contains(token.word());
            }
        }
        return false;
    }
}
