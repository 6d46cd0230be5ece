package org.precedent.api.summary.check;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.precedent.api.summary.claim.Reason;
import org.precedent.index.report.Vocabulary;
import org.precedent.index.words.ReportWords;
import org.precedent.index.words.Word;

/**
 * The words of a claim stand in a cited report, name a finding that was checked, or are words by which summaries hold
 * together. A few words that are used of anything may be more than that, and mark the claim.
 */
final class WordsCheck implements Check {
    /** They say how an organ is, which a report must have said. */
    private static final Map<String, String> STATES = WordLists.pairs("states");

    private static final Set<String> PLAIN = WordLists.of("plain");

    private final double mostUnknown;
    private final int mostUnknownWords;

    WordsCheck(CheckLimits limits) {
        this.mostUnknown = limits.mostUnknown();
        this.mostUnknownWords = limits.mostUnknownWords();
    }

    @Override
    public @Nullable Objection objection(ReadClaim claim, CaseReports cases) {
        List<CaseReport> cited = cases.of(claim.cites());
        int told = 0;
        int unknown = 0;
        for (Word word : ReportWords.of(claim.report()).all()) {
            String written = word.span().of(claim.report().text()).toLowerCase(Locale.ROOT);
            if (isFree(written, claim)
                    || ClaimToken.of(written).stream().allMatch(part -> isFree(part.word(), claim))) {
                continue;
            }
            told++;
            boolean named =
                    claim.statements().stream().anyMatch(one -> one.span().contains(word.span()));
            if (named || cited.stream().anyMatch(report -> isIn(report, word, written))) {
                continue;
            }
            unknown++;
            if (!isPlain(written)) {
                return Objection.drop(Reason.UNKNOWN_WORDS);
            }
        }
        if (unknown > mostUnknownWords || (claim.statements().isEmpty() && unknown > mostUnknown * told)) {
            return Objection.drop(Reason.UNKNOWN_WORDS);
        }
        return unknown > 0 ? Objection.mark(Reason.UNKNOWN_WORDS) : null;
    }

    private static boolean isIn(CaseReport report, Word word, String written) {
        return report.has(word)
                || hasState(report, written)
                || Synonyms.isIn(report, written)
                || ClaimToken.of(written).stream().allMatch(part -> report.hasToken(part.word()));
    }

    /** Whether a report says of something that it is so, by another word: "normal" for "unremarkable". */
    private static boolean hasState(CaseReport report, String written) {
        String state = STATES.get(written);
        return state != null
                && STATES.entrySet().stream()
                        .anyMatch(one -> one.getValue().equals(state) && report.hasToken(one.getKey()));
    }

    /** Whether it tells nothing by itself, or was checked as a particular of a finding. */
    static boolean isFree(String written, ReadClaim claim) {
        boolean number = written.chars().anyMatch(Character::isDigit);
        return number
                || written.length() < 2
                || SummaryWords.has(written)
                || WordLists.of("unit-names").contains(written)
                || isChecked(written, claim);
    }

    private static boolean isChecked(String written, ReadClaim claim) {
        return !claim.statements().isEmpty() && ParticularWords.has(written);
    }

    /** Whether a word may be one that is used of anything: else it may be a finding, a name or whatever. */
    private static boolean isPlain(String written) {
        return !STATES.containsKey(written) && (PLAIN.contains(written) || Vocabulary.isGrammar(written));
    }
}
