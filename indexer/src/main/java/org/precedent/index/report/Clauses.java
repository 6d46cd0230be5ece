package org.precedent.index.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.precedent.index.model.Span;

/**
 * Finds the clauses of a sentence that state absence, or leave something open, after NegEx (Chapman et al., A simple
 * algorithm for identifying negated findings and diseases in discharge summaries, J Biomed Inform 34, 2001) and ConText
 * (Harkema et al., J Biomed Inform 42, 2009): a cue opens a scope forwards or backwards, a cue of another kind or a new
 * clause closes it. Their scopes end after a number of words or with the sentence; here commas and "and" are looked at
 * too, for a list of what is absent is often followed by what is there.
 */
final class Clauses {
    private static final Set<String> STOPS = Set.of(".", "!", "?");

    private static final Set<String> BREAKS = Set.of(",", ":", ";");
    private static final String CELL = "|";

    private final Span span;
    private final CuedSentence sentence;
    private final List<Token> tokens;
    private final ForwardScope forward;
    private final BackwardScope backward;
    private final boolean absence;
    private final int lastStated;

    private Clauses(Grammar grammar, List<Cue> cues, Span span, List<Token> tokens, boolean absence) {
        this.span = span;
        this.sentence = new CuedSentence(grammar, cues, tokens);
        this.tokens = tokens;
        this.forward = new ForwardScope(sentence);
        this.backward = new BackwardScope(sentence, absence);
        this.absence = absence;
        this.lastStated = lastStated();
    }

    /**
     * The clauses that state absence in the order of the text, not overlapping, their punctuation at the sentence's end
     * included.
     */
    static List<Span> denied(Language language, String text, Span sentence, List<Token> tokens) {
        List<Cue> cues = Answers.with(language.denials().in(tokens), text, tokens, language.grammar());
        cues = SidedAnswers.with(cues, language, text, tokens);
        cues = DeniedSide.with(cues, language, text, tokens);
        return of(language.grammar(), cues, sentence, tokens, true);
    }

    /** The clauses that other cues open, likewise. */
    static List<Span> in(Grammar grammar, Cues cues, Span sentence, List<Token> tokens) {
        return of(grammar, cues.in(tokens), sentence, tokens, false);
    }

    private static List<Span> of(Grammar grammar, List<Cue> cues, Span sentence, List<Token> tokens, boolean absence) {
        return cues.isEmpty() ? List.of() : merged(new Clauses(grammar, cues, sentence, tokens, absence).scopes());
    }

    /** Whether a sentence states nothing outside of the clauses. */
    static boolean coverAll(Language language, List<Span> clauses, List<Token> tokens) {
        if (clauses.isEmpty()) {
            return false;
        }
        int clause = 0;
        for (Token token : tokens) {
            while (clause < clauses.size() && clauses.get(clause).end() <= token.start()) {
                clause++;
            }
            boolean inside = clause < clauses.size() && clauses.get(clause).start() <= token.start();
            if (!inside && token.isWord() && !language.grammar().grammar().contains(token.word())) {
                return false;
            }
        }
        return true;
    }

    private List<Span> scopes() {
        List<Span> scopes = new ArrayList<>();
        int covered = -1;
        for (Cue cue : sentence.cues()) {
            Reach reach = reach(cue, covered);
            if (cue.kind() == Cue.Kind.REFUTES && reach != null && covered >= reach.first) {
                // "the report of no fracture was wrong"
                int start = tokens.get(reach.first).start();
                scopes.removeIf(scope -> scope.start() >= start);
                covered = cue.last();
            } else if (reach != null) {
                scopes.add(span(reach.first, reach.last));
                covered = Math.max(covered, reach.last);
            }
        }
        return scopes;
    }

    /** The scope of a cue from its first token to its last. */
    private record Reach(int first, int last) {}

    /** How far a cue reaches; null when it opens no scope, or stands in one. */
    private @Nullable Reach reach(Cue cue, int covered) {
        return switch (cue.kind()) {
            case STOP, PSEUDO -> null;
            case REFUTES -> new Reach(backward.first(cue.first()), cue.last());
            case SIGNED -> new Reach(cue.first(), cue.last());
            case ANSWER -> new Reach(backward.firstOfEntry(cue.first()), cue.last());
            case BOX -> new Reach(cue.first(), forward.last(cue));
            case BEFORE -> cue.first() > covered ? reachOfBefore(cue) : null;
            case AFTER, AROUND ->
                isCell(cue)
                        ? new Reach(backward.firstOfEntry(cue.first() - 1), cue.last())
                        : reachOfAfter(cue, covered);
        };
    }

    private Reach reachOfBefore(Cue cue) {
        if (isCell(cue)) {
            return new Reach(backward.firstOfEntry(cue.first() - 1), cue.last());
        }
        return isFollowedByNothing(cue)
                ? new Reach(backward.first(cue.first()), cue.last())
                : new Reach(backward.firstWithGrammar(cue.first()), forward.last(cue));
    }

    private Reach reachOfAfter(Cue cue, int covered) {
        int first = backward.firstSpokenOf(cue);
        boolean reachesForward = cue.kind() == Cue.Kind.AROUND || backward.statesNothing(first, cue.first());
        int last = reachesForward && cue.last() > covered ? forward.last(cue) : cue.last();
        return new Reach(first, last);
    }

    /** Whether a cue is all of a cell that stands behind another. */
    private boolean isCell(Cue cue) {
        boolean ends =
                cue.last() + 1 >= tokens.size() || sentence.word(cue.last() + 1).equals(CELL);
        return cue.first() > 1 && sentence.word(cue.first() - 1).equals(CELL) && ends;
    }

    /** As "no" in "pneumothorax: no", and "likely" in "pneumonia likely; no effusion". */
    private boolean isFollowedByNothing(Cue cue) {
        int next = cue.last() + 1;
        boolean ends = next >= tokens.size()
                || STOPS.contains(sentence.word(next))
                || BREAKS.contains(sentence.word(next))
                || sentence.word(next).equals(")")
                || ((!absence || cue.last() > cue.first()) && isCutOff(next));
        return ends && cue.first() > 0;
    }

    /** As "not likely" in "abscess is not likely, but" and "is not likely and". */
    private boolean isCutOff(int next) {
        return sentence.closed(next) || sentence.isJoin(next);
    }

    /** From one token to another; the sentence's last stop belongs to its last clause. */
    private Span span(int first, int last) {
        int start = first == 0 ? span.start() : tokens.get(first).start();
        if (last >= lastStated) {
            return new Span(start, span.end());
        }
        int end = last;
        while (end > first && !tokens.get(end).isWord() && !sentence.word(end).equals(")")) {
            end--;
        }
        return new Span(start, tokens.get(end).end());
    }

    /** The last token before the sentence's stop. */
    private int lastStated() {
        int last = tokens.size() - 1;
        while (last > 0 && STOPS.contains(sentence.word(last))) {
            last--;
        }
        return last;
    }

    private static List<Span> merged(List<Span> spans) {
        List<Span> merged = new ArrayList<>();
        for (Span span :
                spans.stream().sorted(Comparator.comparingInt(Span::start)).toList()) {
            if (!merged.isEmpty() && span.start() <= merged.getLast().end()) {
                Span before = merged.removeLast();
                merged.add(new Span(before.start(), Math.max(before.end(), span.end())));
            } else {
                merged.add(span);
            }
        }
        return merged;
    }
}
