package org.precedent.api.summary.check;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.precedent.api.summary.claim.Reason;
import org.precedent.index.model.Finding;
import org.precedent.index.model.Span;
import org.precedent.index.report.Vocabulary;

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
                        ? reports.stream().allMatch(report -> tells(report, segment, number))
                        : reports.stream().anyMatch(report -> tells(report, segment, number));
                if (!told) {
                    return Objection.drop(Reason.NUMBER);
                }
            }
        }
        return null;
    }

    private static boolean tells(CaseReport report, Segment segment, Quantity number) {
        Collection<Span> stretches = segment.said().isEmpty()
                ? List.of(new Span(0, report.text().length()))
                : report.sentencesOf(named(report, segment));
        return stretches.stream()
                .flatMap(span -> Quantity.of(span.of(report.text())).stream())
                .anyMatch(number::isSame);
    }

    private static List<Finding> named(CaseReport report, Segment segment) {
        return report.findings().stream()
                .filter(finding -> segment.said().stream()
                        .anyMatch(one -> Vocabulary.narrower(one.id()).contains(finding.id())))
                .toList();
    }
}
