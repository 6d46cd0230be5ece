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

    /** How many words are looked at around a cue or a comma. */
    private static final int FARTHEST = 40;

    private final Grammar grammar;
    private final Span sentence;
    private final List<Token> tokens;
    private final List<Cue> cues;

    /**
     * For each token where no scope passes, a semicolon or the first of a cue that stops, the one behind it; else 0.
     */
    private final int[] behindStop;

    /** For each token, whether "or" stands between it and the next place that is closed. */
    private final boolean[] alternativeAhead;

    private final int lastStated;

    private Clauses(Grammar grammar, Cues known, Span sentence, List<Token> tokens) {
        this.grammar = grammar;
        this.sentence = sentence;
        this.tokens = tokens;
        this.cues = known.in(tokens);
        this.behindStop = stops();
        this.alternativeAhead = alternativesAhead();
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
        return merged(new Clauses(grammar, cues, sentence, tokens).scopes());
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

    private int[] stops() {
        int[] behind = new int[tokens.size()];
        for (int i = 0; i < behind.length; i++) {
            behind[i] = word(i).equals(";") ? i + 1 : 0;
        }
        for (Cue cue : cues) {
            if (cue.kind() == Cue.Kind.STOP && !grammar.conjunctions().contains(word(cue.first() - 1))) {
                boolean ownStatement = grammar.restarts().contains(word(cue.first()));
                behind[cue.first()] = ownStatement ? cue.first() : cue.last() + 1;
            }
        }
        return behind;
    }

    private boolean closed(int index) {
        return behindStop[index] > 0 || word(index).equals(";");
    }

    private boolean[] alternativesAhead() {
        boolean[] ahead = new boolean[tokens.size()];
        boolean alternative = false;
        for (int i = ahead.length - 1; i >= 0; i--) {
            alternative = !closed(i) && (alternative || grammar.alternatives().contains(word(i)));
            ahead[i] = alternative;
        }
        return ahead;
    }

    private String word(int index) {
        return index >= 0 && index < tokens.size() ? tokens.get(index).word() : "";
    }

    private boolean isJoin(int index) {
        return grammar.joins().contains(word(index));
    }

    private List<Span> scopes() {
        List<Span> scopes = new ArrayList<>();
        int covered = -1;
        for (Cue cue : cues) {
            if (cue.kind() == Cue.Kind.BEFORE && cue.first() > covered) {
                boolean reachesBack = isFollowedByNothing(cue);
                int first = reachesBack ? firstBackward(cue.first()) : firstWithGrammar(cue.first());
                covered = reachesBack ? cue.last() : lastForward(cue);
                scopes.add(span(first, covered));
            } else if (cue.kind() == Cue.Kind.AFTER || cue.kind() == Cue.Kind.AROUND) {
                int first = firstBackward(cue.first());
                boolean reachesForward = cue.kind() == Cue.Kind.AROUND || statesNothing(first, cue.first());
                int last = reachesForward ? lastForward(cue) : cue.last();
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
                || STOPS.contains(word(next))
                || BREAKS.contains(word(next))
                || word(next).equals(")");
        return ends && cue.first() > 0;
    }

    /** The last token of a scope that opens forwards. */
    private int lastForward(Cue cue) {
        boolean verb = cue.kind() == Cue.Kind.BEFORE && grammar.deniedVerbs().contains(word(cue.last()));
        int depth = 0;
        for (int i = cue.last() + 1; i < tokens.size(); i++) {
            String word = word(i);
            depth += word.equals("(") ? 1 : 0;
            depth -= word.equals(")") ? 1 : 0;
            if (closed(i) || depth < 0 || beginsStatement(i, verb) || endsRepetition(cue, i) || isBehindCloser(cue, i)) {
                return i - 1;
            }
            verb |= grammar.verbs().contains(word);
        }
        return tokens.size() - 1;
    }

    /** Whether what was denied is closed right before: "no fracture seen, mild swelling". */
    private boolean isBehindCloser(Cue cue, int at) {
        if (at < cue.last() + 3 || !grammar.closers().contains(word(at - 1))) {
            return false;
        }
        if (word(at).equals(",")) {
            return at + 1 < tokens.size() && !alternativeAhead[at + 1];
        }
        return tokens.get(at).isWord()
                && !grammar.grammar().contains(word(at))
                && !grammar.alternatives().contains(word(at))
                && !isJoin(at);
    }

    /** Whether a comma stands where each item of a list was denied by itself: "no X, no Y, Z". */
    private boolean endsRepetition(Cue cue, int at) {
        if (!word(at).equals(",") || (at + 1 < tokens.size() && alternativeAhead[at + 1])) {
            return false;
        }
        if (cue.kind() == Cue.Kind.BEFORE && word(at + 1).equals(word(cue.first()))) {
            return true;
        }
        boolean isItem = word(cue.first() - 1).equals(",") || isJoin(cue.first() - 1);
        return isItem
                && cues.stream()
                        .anyMatch(one -> one.kind() == Cue.Kind.BEFORE
                                && one.first() < cue.first()
                                && word(one.first()).equals(word(cue.first())));
    }

    /**
     * Whether at a comma or "and" something is stated that the negation before it does not reach.
     *
     * @param verb whether the clause before has its verb
     */
    private boolean beginsStatement(int at, boolean verb) {
        boolean comma = word(at).equals(",");
        if (!comma && !isJoin(at)) {
            return false;
        }
        int next = comma && (isJoin(at + 1) || grammar.companions().contains(word(at + 1))) ? at + 2 : at + 1;
        if (grammar.openers().contains(word(next))) {
            return true;
        }
        boolean list = next < tokens.size() && alternativeAhead[next];
        return !list && (grammar.presences().contains(word(next)) || ((comma || verb) && hasVerb(next)));
    }

    /** Whether the part of the sentence that begins here has a verb of its own. */
    private boolean hasVerb(int from) {
        int farthest = Math.min(tokens.size(), from + FARTHEST);
        for (int i = from; i < farthest && !closed(i) && !word(i).equals(","); i++) {
            if (grammar.verbs().contains(word(i))) {
                return true;
            }
        }
        return false;
    }

    /** The first token of a scope that opens backwards from a cue. */
    private int firstBackward(int cue) {
        boolean list = false;
        boolean enumeration = false;
        int farthest = Math.max(0, cue - FARTHEST);
        for (int i = cue - 1; i >= farthest; i--) {
            list |= grammar.alternatives().contains(word(i));
            enumeration |= grammar.enumerations().contains(word(i));
            if (closed(i)) {
                return behindStop[i];
            }
            boolean goesOn = list || (enumeration && !hasPresence(farthest, i));
            if ((word(i).equals(",") && !goesOn) || (isJoin(i) && hasVerb(farthest, i))) {
                return i + 1;
            }
        }
        return farthest;
    }

    /** Whether an item of a list tells that it is there. */
    private boolean hasPresence(int from, int end) {
        for (int i = end - 1; i >= from && !closed(i) && !word(i).equals(","); i--) {
            if (grammar.presences().contains(word(i)) || grammar.verbs().contains(word(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether nothing but grammar stands between two places. */
    private boolean statesNothing(int from, int end) {
        return tokens.subList(from, end).stream()
                .allMatch(token -> !token.isWord() || grammar.grammar().contains(token.word()));
    }

    private boolean hasVerb(int from, int end) {
        for (int i = end - 1; i >= from && !closed(i) && !word(i).equals(","); i--) {
            if (grammar.verbs().contains(word(i))) {
                return true;
            }
        }
        return false;
    }

    /** Back over words that state nothing to the beginning of the clause; the cue itself if something is stated. */
    private int firstWithGrammar(int cue) {
        int first = cue;
        for (int i = cue - 1; i >= Math.max(0, cue - FARTHEST); i--) {
            Token token = tokens.get(i);
            boolean clauseEnd = closed(i) && !grammar.restarts().contains(word(i));
            if (clauseEnd || BREAKS.contains(token.word()) || isJoin(i)) {
                return first;
            }
            if (token.isWord() && !grammar.grammar().contains(token.word())) {
                return cue;
            }
            first = i;
        }
        return first;
    }

    /** From one token to another; the sentence's last stop belongs to its last clause. */
    private Span span(int first, int last) {
        int start = first == 0 ? sentence.start() : tokens.get(first).start();
        if (last >= lastStated) {
            return new Span(start, sentence.end());
        }
        int end = last;
        while (end > first && !tokens.get(end).isWord() && !word(end).equals(")")) {
            end--;
        }
        return new Span(start, tokens.get(end).end());
    }

    /** The last token before the sentence's stop. */
    private int lastStated() {
        int last = tokens.size() - 1;
        while (last > 0 && STOPS.contains(word(last))) {
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
