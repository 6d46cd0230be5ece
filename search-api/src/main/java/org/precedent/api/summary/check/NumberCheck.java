package org.precedent.api.summary.check;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.precedent.api.summary.claim.Reason;
import org.precedent.index.model.Finding;
import org.precedent.index.model.Span;
import org.precedent.index.report.Vocabulary;
import org.precedent.index.words.Word;

/**
 * Each number of a claim that counts no cases stands with its unit in the cited reports: a single one in each of which
 * the claim says so, several in one of them each; where the claim names findings, in sentences that name them.
 */
final class NumberCheck implements Check {

    @Override
    public @Nullable Objection objection(ReadClaim claim, CaseReports cases) {
        for (Segment segment : claim.segments()) {
            List<Quantity> numbers = Quantity.of(claim.report().text()).stream()
                    .filter(one -> segment.span().contains(one.span()))
                    .toList();
            Set<Integer> bound = claim.boundTo(segment);
            boolean each = numbers.size() == 1 && !bound.isEmpty();
            List<CaseReport> reports = cases.of(bound.isEmpty() ? claim.cites() : bound);
            for (Quantity number : numbers) {
                boolean told = each
                        ? reports.stream().allMatch(report -> tells(report, claim, segment, number))
                        : reports.stream().anyMatch(report -> tells(report, claim, segment, number));
                if (!told) {
                    return Objection.drop(Reason.NUMBER);
                }
            }
        }
        return null;
    }

    /** As a size that is, or is not reached, gone beyond, or of before, where the claim says so. */
    private static boolean tells(CaseReport report, ReadClaim claim, Segment segment, Quantity number) {
        Bound bound = Bound.of(claim.report().text(), number.span().start());
        return stretches(report, claim, segment).stream()
                .map(span -> span.of(report.text()))
                .anyMatch(text -> Quantity.of(text).stream()
                        .anyMatch(one ->
                                number.isSame(one) && Bound.of(text, one.span().start()) == bound));
    }

    /** The sentences that name a finding of the claim's; where it names none, clauses with some of its words. */
    private static Collection<Span> stretches(CaseReport report, ReadClaim claim, Segment segment) {
        if (!segment.said().isEmpty()) {
            return report.sentencesOf(named(report, segment));
        }
        List<Word> words = PlainSupport.words(claim, segment);
        return report.sentences().stream()
                .flatMap(sentence -> Clauses.of(report.text(), sentence.span()).stream())
                .filter(clause -> words.isEmpty()
                        || words.stream()
                                .anyMatch(word -> CaseReport.isIn(report.terms(clause, false), word)
                                        || CaseReport.isIn(report.terms(clause, true), word)))
                .toList();
    }

    private static List<Finding> named(CaseReport report, Segment segment) {
        return report.findings().stream()
                .filter(finding -> segment.said().stream()
                        .anyMatch(one -> Vocabulary.narrower(one.id()).contains(finding.id())))
                .toList();
    }
}
