package org.precedent.index.report;

import java.util.List;

/** The tokens of a sentence with its cues, and the places where no scope passes. */
final class CuedSentence {
    /** How many words are looked at around a cue or a comma. */
    static final int FARTHEST = 40;

    private final Grammar grammar;
    private final List<Token> tokens;
    private final List<Cue> cues;

    /**
     * For each token where no scope passes, a semicolon or the first of a cue that stops, the one behind it; else 0.
     */
    private final int[] behindStop;

    /** For each token, whether "or" stands between it and the next place that is closed. */
    private final boolean[] alternativeAhead;

    CuedSentence(Grammar grammar, Cues known, List<Token> tokens) {
        this.grammar = grammar;
        this.tokens = tokens;
        this.cues = known.in(tokens);
        this.behindStop = stops();
        this.alternativeAhead = alternativesAhead();
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

    /** Whether no scope passes at a token. */
    boolean closed(int index) {
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
