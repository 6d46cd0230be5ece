package org.precedent.index.report;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The tokens of a sentence with its cues, and the places where no scope passes. */
final class CuedSentence {
    /** How many words are looked at around a cue or a comma. */
    static final int FARTHEST = 40;

    private static final Set<String> CLOSING = Set.of(";", "|");
    private static final Set<Cue.Kind> ANSWERS = EnumSet.of(Cue.Kind.ANSWER, Cue.Kind.SIGNED, Cue.Kind.BOX);

    private final Grammar grammar;
    private final List<Token> tokens;
    private final List<Cue> cues;

    /**
     * For each token where no scope passes, a semicolon or the first of a cue that stops, the one behind it; else 0.
     */
    private final int[] behindStop;

    /** For each token, the last verb before it in its part between commas; -1 for none. */
    private final int[] verbBefore;

    /** For each token, the first verb from it on in its part between commas; beyond all tokens for none. */
    private final int[] verbAhead;

    /** For each token, whether "or" stands between it and the next place that is closed. */
    private final boolean[] alternativeAhead;

    CuedSentence(Grammar grammar, List<Cue> cues, List<Token> tokens) {
        this.grammar = grammar;
        this.tokens = tokens;
        this.cues = cues;
        this.behindStop = stops();
        this.alternativeAhead = alternativesAhead();
        this.verbBefore = verbsBefore();
        this.verbAhead = verbsAhead();
    }

    Grammar grammar() {
        return grammar;
    }

    List<Token> tokens() {
        return tokens;
    }

    List<Cue> cues() {
        return cues;
    }

    private int[] stops() {
        int[] behind = new int[tokens.size()];
        for (int i = 0; i < behind.length; i++) {
            behind[i] = CLOSING.contains(word(i)) ? i + 1 : 0;
        }
        for (int at = 0; at < cues.size(); at++) {
            Cue cue = cues.get(at);
            if (ANSWERS.contains(cue.kind())) {
                behind[cue.first()] = cue.last() + 1;
            }
            if (cue.kind() == Cue.Kind.STOP
                    && !describesDenied(at)
                    && !grammar.conjunctions().contains(word(cue.first() - 1))) {
                boolean ownStatement = grammar.restarts().contains(word(cue.first()));
                behind[cue.first()] = ownStatement ? cue.first() : cue.last() + 1;
            }
        }
        return behind;
    }

    /** As in "no opacity consistent with pneumonia", which denies both. */
    private boolean describesDenied(int index) {
        Cue stop = cues.get(index);
        if (!grammar.identities().contains(word(stop.first()))) {
            return false;
        }
        int denial = index - 1;
        boolean isNear = denial >= 0
                && cues.get(denial).kind() == Cue.Kind.BEFORE
                && stop.first() - cues.get(denial).last() <= FARTHEST;
        if (!isNear) {
            return false;
        }
        for (int i = cues.get(denial).last() + 1; i < stop.first(); i++) {
            if (!isInPhrase(i)) {
                return false;
            }
        }
        return true;
    }

    private boolean isInPhrase(int index) {
        return tokens.get(index).isWord()
                && !grammar.verbs().contains(word(index))
                && !grammar.closers().contains(word(index));
    }

    /** Whether no scope passes at a token. */
    boolean closed(int index) {
        return behindStop[index] > 0 || CLOSING.contains(word(index));
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

    private int[] verbsBefore() {
        int[] before = new int[tokens.size() + 1];
        int verb = -1;
        for (int i = 0; i < tokens.size(); i++) {
            before[i] = verb;
            if (isParting(i)) {
                verb = -1;
            } else if (grammar.verbs().contains(word(i))) {
                verb = i;
            }
        }
        before[tokens.size()] = verb;
        return before;
    }

    private int[] verbsAhead() {
        int[] ahead = new int[tokens.size() + 1];
        int verb = Integer.MAX_VALUE;
        for (int i = tokens.size(); i >= 0; i--) {
            if (isParting(i)) {
                verb = Integer.MAX_VALUE;
            } else if (grammar.verbs().contains(word(i))) {
                verb = i;
            }
            ahead[i] = verb;
        }
        return ahead;
    }

    private boolean isParting(int index) {
        return index < tokens.size() && (closed(index) || word(index).equals(","));
    }

    /** Whether a verb stands between two places, and no comma behind it nor anything that is closed. */
    boolean hasVerbBefore(int from, int end) {
        return verbBefore[end] >= from;
    }

    /** Whether a verb stands between two places, and no comma before it nor anything that is closed. */
    boolean hasVerbAhead(int from, int end) {
        return from < end && verbAhead[from] < end;
    }

    /** The word at a place; empty outside of the sentence. */
    String word(int index) {
        return index >= 0 && index < tokens.size() ? tokens.get(index).word() : "";
    }

    /** Whether "and" or the like stands at a place. */
    boolean isJoin(int index) {
        return grammar.joins().contains(word(index));
    }

    /** The token behind what closes at a token, which is closed. */
    int behindStop(int index) {
        return behindStop[index];
    }

    /** Whether "or" or the like goes on with a list from a place to the next that is closed. */
    boolean hasAlternativeAhead(int index) {
        return index < tokens.size() && alternativeAhead[index];
    }
}
