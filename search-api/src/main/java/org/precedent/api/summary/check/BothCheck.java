package org.precedent.api.summary.check;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.precedent.api.summary.claim.Reason;
import org.precedent.index.model.Finding;
import org.precedent.index.model.Span;

/** A course that is told of both of two findings is that of each. */
final class BothCheck implements Check {
    private static final Map<String, String> COURSES = WordLists.pairs("courses");

    @Override
    public @Nullable Objection objection(ReadClaim claim, CaseReports cases) {
        for (Segment segment : claim.segments()) {
            List<String> courses = courses(claim, segment);
            Set<Integer> bound = claim.boundTo(segment);
            boolean borne = courses.isEmpty()
                    || segment.said().size() < 2
                    || cases.of(bound.isEmpty() ? claim.cites() : bound).stream()
                            .allMatch(report -> segment.said().stream()
                                    .allMatch(one -> courses.stream().allMatch(word -> has(word, one, report))));
            if (!borne) {
                return Objection.drop(Reason.COURSE);
            }
        }
        return null;
    }

    /** What such a course is called in a part of a claim. */
    private static List<String> courses(ReadClaim claim, Segment segment) {
        List<Span> both = Both.in(claim.text()).stream()
                .filter(span -> segment.span().contains(span) && claim.isTakenOut(span))
                .toList();
        if (both.isEmpty()) {
            return List.of();
        }
        int start = both.getFirst().end();
        return claim.tokens().stream()
                .filter(token -> token.span().start() >= start && segment.span().contains(token.span()))
                .map(token -> COURSES.getOrDefault(token.word(), ""))
                .filter(course -> !course.isEmpty())
                .toList();
    }

    private static boolean has(String course, Statement statement, CaseReport report) {
        List<Finding> mentions = Measure.mentions(statement, null, report);
        boolean tied = TiedWords.of(statement, report).stream().anyMatch(word -> course.equals(COURSES.get(word)));
        return tied
                || mentions.stream()
                        .anyMatch(one -> one.course() != null
                                && one.course().name().toLowerCase(Locale.ROOT).equals(course))
                || report.sentencesOf(mentions).stream()
                        .map(sentence -> sentence.of(report.text()))
                        .anyMatch(text -> !Both.in(text).isEmpty()
                                && ClaimToken.of(text).stream()
                                        .anyMatch(token -> course.equals(COURSES.get(token.word()))));
    }
}
