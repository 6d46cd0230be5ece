package org.precedent.index.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
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

    private final Span span;
    private final CuedSentence sentence;
    private final List<Token> tokens;
    private final ForwardScope forward;
    private final BackwardScope backward;
    private final int lastStated;

    private Clauses(Grammar grammar, List<Cue> cues, Span span, List<Token> tokens) {
        this.span = span;
        this.sentence = new CuedSentence(grammar, cues, tokens);
        this.tokens = tokens;
        this.forward = new ForwardScope(sentence);
        this.backward = new BackwardScope(sentence);
        this.lastStated = lastStated();
    }

    /**
     * The clauses that state absence in the order of the text, not overlapping, their punctuation at the sentence's end
     * included.
     */
    static List<Span> denied(Language language, Span sentence, List<Token> tokens) {
        return in(language.grammar(), language.denials(), sentence, tokens);
    }

    /** The clauses that other cues open, likewise. */
    static List<Span> in(Grammar grammar, Cues cues, Span sentence, List<Token> tokens) {
        List<Cue> found = cues.in(tokens);
        return found.isEmpty() ? List.of() : merged(new Clauses(grammar, found, sentence, tokens).scopes());
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
            if (cue.kind() == Cue.Kind.BEFORE && cue.first() > covered) {
                boolean reachesBack = isFollowedByNothing(cue);
                int first = reachesBack ? backward.first(cue.first()) : backward.firstWithGrammar(cue.first());
                covered = reachesBack ? cue.last() : forward.last(cue);
                scopes.add(span(first, covered));
            } else if (cue.kind() == Cue.Kind.AFTER || cue.kind() == Cue.Kind.AROUND) {
                int first = backward.first(cue.first());
                boolean reachesForward = cue.kind() == Cue.Kind.AROUND || backward.statesNothing(first, cue.first());
                int last = reachesForward && cue.last() > covered ? forward.last(cue) : cue.last();
                scopes.add(span(first, last));
                covered = Math.max(covered, last);
            }
        }
        return scopes;
    }

    /** As "no" in "pneumothorax: no", and "likely" in "pneumonia likely; no effusion". */
    private boolean isFollowedByNothing(Cue cue) {
        int next = cue.last() + 1;
        boolean ends = next >= tokens.size()
                || STOPS.contains(sentence.word(next))
                || BREAKS.contains(sentence.word(next))
                || sentence.word(next).equals(")");
        return ends && cue.first() > 0;
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
