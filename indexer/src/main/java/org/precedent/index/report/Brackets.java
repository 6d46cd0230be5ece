package org.precedent.index.report;

import java.util.Set;

/**
 * Short brackets of a sentence that tell more of what stands before them and state nothing: "pneumonia (right lower
 * lobe) is excluded". What is said behind them is said of what stands before them.
 */
final class Brackets {
    /** In tokens; what is longer is a statement of its own. */
    private static final int LONGEST = 12;

    private static final Set<String> OPENS = Set.of("(", "[");
    private static final Set<String> CLOSES = Set.of(")", "]");

    private final CuedSentence sentence;

    Brackets(CuedSentence sentence) {
        this.sentence = sentence;
    }

    /** The place where a bracket opens that closes at a place and states nothing; -1 for none. */
    int opening(int close) {
        if (!CLOSES.contains(sentence.word(close))) {
            return -1;
        }
        for (int i = close - 1; i > 0 && i >= close - LONGEST && isPlain(i); i--) {
            if (OPENS.contains(sentence.word(i))) {
                return i;
            }
        }
        return -1;
    }

    private boolean isPlain(int index) {
        String word = sentence.word(index);
        boolean states = sentence.grammar().verbs().contains(word) || word.equals(":");
        return !states && !CLOSES.contains(word) && !sentence.closed(index);
    }
}
