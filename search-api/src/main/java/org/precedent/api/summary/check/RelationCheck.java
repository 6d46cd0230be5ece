package org.precedent.api.summary.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.precedent.api.summary.claim.Reason;
import org.precedent.index.model.Span;

/**
 * That something is because of something else, or follows it, is told by each cited report, and in that order: an
 * effusion due to heart failure is no heart failure due to an effusion.
 */
final class RelationCheck implements Check {
    private static final Set<String> RELATIONS = WordLists.of("relations");

    @Override
    public @Nullable Objection objection(ReadClaim claim, CaseReports cases) {
        String text = claim.text().toLowerCase(Locale.ROOT);
        boolean told = RELATIONS.stream()
                .filter(text::contains)
                .allMatch(relation -> cases.of(claim.cites()).stream()
                        .allMatch(
                                report -> report.text().toLowerCase(Locale.ROOT).contains(relation)));
        boolean ordered = claim.segments().stream().allMatch(segment -> isOrdered(segment, claim, cases));
        return told && ordered ? null : Objection.drop(Reason.RELATION);
    }

    private static boolean isOrdered(Segment segment, ReadClaim claim, CaseReports cases) {
        List<Related> said = Related.in(claim, segment.span());
        if (said.isEmpty()) {
            return true;
        }
        Set<Integer> bound = claim.boundTo(segment);
        return bound.isEmpty()
                ? cases.of(claim.cites()).stream().anyMatch(report -> tells(said, report))
                : cases.of(bound).stream().allMatch(report -> tells(said, report));
    }

    private static boolean tells(List<Related> said, CaseReport report) {
        List<Related> told = new ArrayList<>();
        for (int i = 0; i < report.sentences().size(); i++) {
            told.addAll(related(i, report));
        }
        return said.stream().allMatch(one -> told.stream().anyMatch(one::isBorneBy));
    }

    /** "This is due to heart failure" speaks of the sentence before. */
    private static List<Related> related(int place, CaseReport report) {
        Span sentence = report.sentences().get(place).span();
        List<Related> own = Related.in(report, sentence);
        boolean begun = own.stream().noneMatch(one -> one.second().isEmpty());
        if (own.isEmpty() || begun || place == 0) {
            return own;
        }
        Span before = report.sentences().get(place - 1).span();
        List<Related> both = new ArrayList<>(own);
        both.addAll(Related.in(report, new Span(before.start(), sentence.end())));
        return both;
    }
}
