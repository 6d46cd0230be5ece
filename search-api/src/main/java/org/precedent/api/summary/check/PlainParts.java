package org.precedent.api.summary.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.precedent.index.model.Sentence;
import org.precedent.index.model.Span;
import org.precedent.index.words.ReportWords;
import org.precedent.index.words.Word;

/**
 * The clauses of a part of a claim that names no finding. Each must be told within a clause of the report: "early
 * callus at the radius" and "bridging callus at the ulna" are not the same exchanged.
 */
record PlainParts(ReadClaim claim, List<Clause> clauses) {
    private static final Map<String, String> SIDES = WordLists.pairs("sides");
    private static final Map<String, String> NUMBERS = WordLists.pairs("numbers");
    private static final Map<String, String> STATES = WordLists.pairs("states");
    private static final Phrases DOUBTS = Phrases.of("doubts");

    /** The share of the words of a clause that a clause of the report has. */
    private static final double TOGETHER = 0.7;

    /**
     * A clause of a claim.
     *
     * @param telling its words that tell something
     */
    record Clause(Span span, List<Word> telling) {}

    PlainParts {
        clauses = List.copyOf(clauses);
    }

    static PlainParts of(ReadClaim claim, Segment segment) {
        String text = claim.report().text();
        List<Span> clauses = new ArrayList<>();
        for (Span clause : Clauses.of(text, segment.span())) {
            boolean tells = !telling(claim, clause).isEmpty();
            boolean belongs =
                    words(text, clause).stream().anyMatch(word -> SIDES.containsKey(word) || NUMBERS.containsKey(word));
            if (tells || clauses.isEmpty()) {
                clauses.add(clause);
            } else if (belongs) {
                clauses.add(new Span(clauses.removeLast().start(), clause.end()));
            }
        }
        if (clauses.size() > 1 && telling(claim, clauses.getFirst()).isEmpty()) {
            int start = clauses.removeFirst().start();
            clauses.set(0, new Span(start, clauses.getFirst().end()));
        }
        return new PlainParts(
                claim,
                clauses.stream()
                        .map(span -> new Clause(span, telling(claim, span)))
                        .toList());
    }

    boolean areSeveral() {
        return clauses.size() > 1;
    }

    /** Whether a report tells each. */
    boolean areTold(CaseReport report) {
        return clauses.stream().allMatch(clause -> isTold(clause, report));
    }

    /** A lone word, as in "the spleen and the liver are normal", has how it is from the others. */
    private boolean isTold(Clause clause, CaseReport report) {
        boolean lone = clause.telling().size() < 2;
        Set<String> states = lone ? states() : Set.of();
        for (Sentence sentence : report.sentences()) {
            boolean told = lone
                    ? tells(clause, sentence.span(), report) && has(states, sentence.span(), report)
                    : Clauses.of(report.text(), sentence.span()).stream()
                            .anyMatch(other -> tells(clause, other, report));
            if (told) {
                return true;
            }
        }
        return false;
    }

    private Set<String> states() {
        return clauses.stream()
                .flatMap(clause -> words(claim.report().text(), clause.span()).stream())
                .filter(STATES::containsKey)
                .map(word -> STATES.getOrDefault(word, word))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean has(Set<String> states, Span stretch, CaseReport report) {
        return states.isEmpty()
                || words(report.text(), stretch).stream()
                        .anyMatch(word -> states.contains(STATES.getOrDefault(word, "-")));
    }

    private boolean tells(Clause clause, Span told, CaseReport report) {
        List<String> words = words(report.text(), told);
        boolean exact = words(claim.report().text(), clause.span()).stream()
                .filter(word -> SIDES.containsKey(word) || NUMBERS.containsKey(word))
                .allMatch(word -> words.stream().anyMatch(one -> areSame(one, word)));
        List<String> states = words(claim.report().text(), clause.span()).stream()
                .filter(STATES::containsKey)
                .toList();
        boolean stated = states.isEmpty()
                || states.stream().anyMatch(word -> words.stream().anyMatch(one -> areSame(one, word)));
        boolean open = DOUBTS.isIn(clause.span().of(claim.report().text())) == DOUBTS.isIn(told.of(report.text()));
        List<Word> own = clause.telling();
        Set<String> denied = report.terms(told, true);
        Set<String> affirmed = report.terms(told, false);
        long met = own.stream()
                .filter(word ->
                        CaseReport.isIn(claim.report().structure().isNegated(word.span()) ? denied : affirmed, word))
                .count();
        return exact && stated && open && met >= TOGETHER * own.size();
    }

    private static List<String> words(String text, Span stretch) {
        return ClaimToken.of(stretch.of(text)).stream().map(ClaimToken::word).toList();
    }

    private static boolean areSame(String one, String other) {
        String number = NUMBERS.getOrDefault(other, "-");
        String state = STATES.getOrDefault(other, "-");
        return one.equals(other)
                || ParticularWords.areSame(one, other)
                || one.equals(number)
                || number.equals(NUMBERS.get(one))
                || state.equals(STATES.get(one));
    }

    private static List<Word> telling(ReadClaim claim, Span clause) {
        return ReportWords.of(claim.report()).all().stream()
                .filter(word -> clause.contains(word.span()))
                .filter(word -> {
                    String written = word.span().of(claim.report().text()).toLowerCase(Locale.ROOT);
                    return !SIDES.containsKey(written) && !WordsCheck.isFree(written, claim);
                })
                .toList();
    }
}
