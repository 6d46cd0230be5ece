package org.precedent.api.summary.check;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.precedent.api.summary.claim.Reason;
import org.precedent.index.model.Finding;
import org.precedent.index.model.Span;
import org.precedent.index.report.Vocabulary;
import org.precedent.index.words.ReportWords;
import org.precedent.index.words.Word;

/**
 * The name of a finding says no more than the cited reports do, for the lexicon has broad and narrow names of one
 * finding: an infarct of the pons is no MCA infarct, and appendicitis not perforated. Without the word it would be the
 * same finding, so that the word tells more.
 */
final class NamedWordsCheck implements Check {
    /** A word of a finding's own id, as "vertebral" of a vertebral fracture, tells nothing more. */
    private static final int STEM = 5;

    @Override
    public @Nullable Objection objection(ReadClaim claim, CaseReports cases) {
        List<Word> words = ReportWords.of(claim.report()).all();
        for (Segment segment : claim.segments()) {
            Set<Integer> bound = claim.boundTo(segment);
            List<CaseReport> reports = cases.of(bound.isEmpty() ? claim.cites() : bound);
            for (Statement statement : segment.said()) {
                boolean more = words.stream()
                        .filter(word -> statement.span().contains(word.span()))
                        .filter(word -> reports.stream().anyMatch(report -> !isTold(word, claim, report)))
                        .anyMatch(word -> isSameWithout(word, statement, claim, reports));
                if (more) {
                    return Objection.drop(Reason.UNKNOWN_WORDS);
                }
            }
        }
        return null;
    }

    private static boolean isTold(Word word, ReadClaim claim, CaseReport report) {
        String written = word.span().of(claim.text()).toLowerCase(Locale.ROOT);
        return report.has(word)
                || report.hasToken(written)
                || Synonyms.isIn(report, written)
                || ParticularWords.has(written)
                || SummaryWords.has(written);
    }

    /**
     * Whether what is left is a name of the same or of what it is one of, and the reports tell something else with it.
     */
    private static boolean isSameWithout(Word word, Statement statement, ReadClaim claim, List<CaseReport> reports) {
        Span name = statement.span();
        String rest = claim.text().substring(name.start(), word.span().start())
                + claim.text().substring(word.span().end(), name.end());
        String id = Vocabulary.idOf(rest.strip().replaceAll("\\s+", " ")).orElse("");
        if (id.equals(statement.id())) {
            return true;
        }
        boolean isOfId = statement
                .id()
                .contains(word.term().substring(0, Math.min(STEM, word.term().length())));
        return !isOfId
                && ReportVerdict.broader(statement.id()).contains(id)
                && reports.stream().anyMatch(report -> isOther(statement, report));
    }

    /** Whether each place where a report names it has words of its own that the claim has not. */
    private static boolean isOther(Statement statement, CaseReport report) {
        List<Finding> places = report.findings().stream()
                .filter(one -> one.id().equals(statement.id()))
                .toList();
        return !places.isEmpty()
                && places.stream()
                        .allMatch(place -> report.wordsIn(place.span()).stream()
                                .map(word -> word.span().of(report.text()).toLowerCase(Locale.ROOT))
                                .anyMatch(word -> !ParticularWords.has(word)
                                        && !SummaryWords.has(word)
                                        && !statement.name().contains(word)
                                        && statement.name().stream().noneMatch(word::startsWith)));
    }
}
