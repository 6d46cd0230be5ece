package org.precedent.api.summary.check;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.precedent.api.summary.claim.Reason;
import org.precedent.index.model.Presence;

/**
 * Words of a claim that tell where in an organ a finding is, how far it spreads, and sides, degrees and courses that
 * the reader of reports ties to no finding. A report bears one out in a sentence that names the finding, by the same
 * word or another for the same.
 */
final class ParticularWords {
    private record Particular(Map<String, String> words, Reason reason) {}

    private static final Map<String, String> SIDES = WordLists.pairs("sides");
    private static final Map<String, String> LEANINGS = WordLists.pairs("leanings");
    private static final Map<String, String> COURSES = WordLists.pairs("courses");

    private static final List<Particular> PARTICULARS = List.of(
            new Particular(WordLists.pairs("places"), Reason.SITE),
            new Particular(WordLists.pairs("spreads"), Reason.SEVERITY),
            new Particular(SIDES, Reason.SIDE),
            new Particular(COURSES, Reason.COURSE),
            new Particular(LEANINGS, Reason.CERTAINTY));

    private ParticularWords() {}

    /** Whether a word, in lower case, is one of them. */
    static boolean has(String word) {
        return Grades.isGrade(word)
                || PARTICULARS.stream()
                        .anyMatch(particular -> particular.words().containsKey(word));
    }

    /** Whether two words, in lower case, tell the same. */
    static boolean areSame(String one, String other) {
        return Grades.areSame(one, other)
                || PARTICULARS.stream()
                        .map(particular -> particular.words().get(one))
                        .anyMatch(meaning -> meaning != null
                                && PARTICULARS.stream()
                                        .anyMatch(particular -> meaning.equals(
                                                particular.words().get(other))));
    }

    /** What a report tells otherwise, or not, than a part of a claim; null when it tells all of it. */
    static @Nullable Reason against(ReadClaim claim, Segment segment, CaseReport report) {
        for (ClaimToken token : claim.tokens()) {
            boolean counts = segment.span().contains(token.span()) && !claim.isTakenOut(token.span());
            Reason reason = counts ? against(token, claim, segment, report) : null;
            if (reason != null) {
                return reason;
            }
        }
        return null;
    }

    private static @Nullable Reason against(ClaimToken token, ReadClaim claim, Segment segment, CaseReport report) {
        String word = token.word();
        boolean leans = LEANINGS.containsKey(word)
                && segment.said().stream().anyMatch(one -> one.presence() == Presence.UNCERTAIN);
        Optional<Statement> nearest = segment.said().stream()
                .filter(one -> leans ? one.presence() == Presence.UNCERTAIN : one.isOrWasThere())
                .min(Comparator.comparingInt(one -> TiedWords.distance(one.span(), token.span(), claim.text())));
        if (nearest.isEmpty()) {
            return SIDES.containsKey(word) ? againstSide(word, segment, report) : null;
        }
        if (!has(word) || isRead(word, segment)) {
            return null;
        }
        int place = claim.tokens().indexOf(token);
        if (SIDES.containsKey(word) && !TiedWords.haveSideAlike(nearest.get(), report, claim.tokens(), place)) {
            return Reason.SIDE;
        }
        List<String> told = TiedWords.of(nearest.get(), report);
        for (Particular particular : PARTICULARS) {
            String meaning = particular.words().get(word);
            if (meaning != null
                    && told.stream()
                            .noneMatch(one -> meaning.equals(particular.words().get(one)))) {
                return particular.reason();
            }
        }
        boolean graded = !Grades.isGrade(word) || told.stream().anyMatch(one -> Grades.areSame(one, word));
        return graded ? null : Reason.SEVERITY;
    }

    /** A denial of one side's is not told of the other: "left eye, no retinopathy". */
    private static @Nullable Reason againstSide(String word, Segment segment, CaseReport report) {
        String side = Objects.requireNonNull(SIDES.get(word));
        List<String> told = segment.said().stream()
                .flatMap(one -> report.sentencesOf(ReportVerdict.denials(one, report)).stream())
                .flatMap(sentence -> ClaimToken.of(sentence.of(report.text())).stream())
                .map(token -> SIDES.getOrDefault(token.word(), ""))
                .filter(one -> !one.isEmpty())
                .toList();
        return told.isEmpty() || told.contains(side) ? null : Reason.SIDE;
    }

    /** Whether the reader of reports has read it with a finding, so that it was checked as that. */
    private static boolean isRead(String word, Segment segment) {
        String side = SIDES.getOrDefault(word, "");
        return segment.said().stream()
                .anyMatch(one -> Grades.areSame(one.severity(), word)
                        || (one.side() != null && one.side().name().equalsIgnoreCase(side))
                        || (COURSES.containsKey(word) && one.course() != null));
    }
}
