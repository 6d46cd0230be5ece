package org.precedent.api.summary.check;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.precedent.api.summary.claim.ClaimDraft;
import org.precedent.index.model.Report;
import org.precedent.index.model.Span;

/**
 * A claim, read.
 *
 * @param report its text as the reader of reports takes it apart, with white space where it tells of which cases it
 *     speaks, and where it compares; offsets are the same
 * @param segments in the order of the text, at least one
 * @param ofGroup whether it cites all cases of the summary and says how many, or which, of them have something: then it
 *     need not be true of each
 * @param comparison of degrees or sizes; null when it makes none
 */
record ReadClaim(
        ClaimDraft draft,
        Report report,
        List<ClaimToken> tokens,
        List<Segment> segments,
        @Nullable Comparison comparison,
        boolean ofGroup) {
    private static final Phrases EXCLUSIVE = Phrases.of("exclusive");

    ReadClaim {
        tokens = List.copyOf(tokens);
        segments = List.copyOf(segments);
    }

    /** The same as a claim about a summary of so many cases. */
    ReadClaim amongst(int cases) {
        boolean counts = EXCLUSIVE.isIn(text()) || casePhrases().stream().anyMatch(one -> counts(one, cases));
        return new ReadClaim(
                draft, report, tokens, segments, comparison, counts && new TreeSet<>(cites()).size() == cases);
    }

    private static boolean counts(CasePhrase phrase, int cases) {
        return switch (phrase.kind()) {
            case COUNTED, AT_LEAST, AT_MOST -> phrase.total() == cases;
            case NOT_ALL, MOST, HALF, FEW -> true;
            case SEVERAL, SOME -> false;
            case ALL_BUT -> true;
            case UNLIKE -> false;
            case ALL, BOTH, THE, NONE -> phrase.rest();
            case NAMED -> phrase.only();
        };
    }

    String text() {
        return draft.text();
    }

    List<Integer> cites() {
        return draft.cites();
    }

    List<Statement> statements() {
        return segments.stream().flatMap(segment -> segment.said().stream()).toList();
    }

    List<CasePhrase> casePhrases() {
        return segments.stream().flatMap(segment -> segment.who().stream()).toList();
    }

    /** Whether words were taken out before the rest was read: they tell of which cases it speaks, or compare. */
    boolean isTakenOut(Span span) {
        return span.of(report.text()).isBlank();
    }

    /**
     * The cited cases of which a part of it must be true: those that it names, else all when it is the only part or
     * speaks of all, or of both.
     */
    Set<Integer> boundTo(Segment segment) {
        Set<Integer> bound = new TreeSet<>(segment.named());
        if (!bound.isEmpty()) {
            return bound;
        }
        if ((segments.size() == 1 && !ofGroup) || segment.who().stream().anyMatch(this::isOfAllCited)) {
            bound.addAll(cites());
            bound.removeAll(unlike());
        }
        segments.stream().filter(other -> segment.isOfRest()).forEach(other -> bound.removeAll(other.named()));
        return bound;
    }

    /** The cases of which it says that they are not so. */
    Set<Integer> unlike() {
        Set<Integer> unlike = new TreeSet<>();
        casePhrases().stream()
                .filter(phrase -> phrase.kind() == CasePhrase.Kind.UNLIKE)
                .forEach(phrase -> unlike.addAll(phrase.numbers()));
        return unlike;
    }

    private boolean isOfAllCited(CasePhrase phrase) {
        return switch (phrase.kind()) {
            case ALL, NONE ->
                !phrase.rest() || segments.stream().anyMatch(one -> !one.named().isEmpty());
            case BOTH -> cites().size() == 2;
            case THE -> phrase.count() == cites().size();
            case NAMED, COUNTED, AT_LEAST, AT_MOST, ALL_BUT, UNLIKE, NOT_ALL, MOST, HALF, FEW, SEVERAL, SOME -> false;
        };
    }
}
