package org.precedent.index.report;

import java.util.List;
import java.util.Set;

/** Which findings of a sentence are named as one, or as one of several. */
final class JoinedFindings {
    private final List<Token> tokens;
    private final List<Names.Named> named;
    private final Grammar grammar;

    JoinedFindings(List<Token> tokens, List<Names.Named> named, Grammar grammar) {
        this.tokens = tokens;
        this.named = named;
        this.grammar = grammar;
    }

    private String word(int index) {
        return tokens.get(index).word();
    }

    /** Whether a finding is one of several that it may be: "dermatofibroma or naevus". */
    boolean isAlternative(int index) {
        return isAlternativeToNext(index) || (index > 0 && isAlternativeToNext(index - 1));
    }

    private boolean isAlternativeToNext(int index) {
        if (!isToNext(index)) {
            return false;
        }
        for (int i = named.get(index).last() + 1; i < named.get(index + 1).first(); i++) {
            if (grammar.alternatives().contains(word(i))) {
                return true;
            }
        }
        return false;
    }

    /** The stop of "vs.", and the slash of "and/or". */
    private boolean isPartOfJoin(int index) {
        boolean behind = grammar.alternatives().contains(word(index - 1));
        boolean slash = word(index).equals("/") && grammar.joins().contains(word(index - 1));
        return (word(index).equals(".") && behind) || slash;
    }

    /** Whether a finding and the next are named as one: nothing but commas, "and" and "or" stands between them. */
    boolean isToNext(int index) {
        return isToNext(index, Set.of());
    }

    /** The same where some words may stand between them too, as in "nodule and small effusion". */
    boolean isToNext(int index, Set<String> describing) {
        if (index + 1 >= named.size()) {
            return false;
        }
        for (int i = named.get(index).last() + 1; i < named.get(index + 1).first(); i++) {
            String word = word(i);
            boolean joins = word.equals(",")
                    || isPartOfJoin(i)
                    || grammar.joins().contains(word)
                    || grammar.alternatives().contains(word)
                    || describing.contains(word)
                    || (grammar.grammar().contains(word) && !grammar.parts().contains(word));
            if (!joins) {
                return false;
            }
        }
        return true;
    }
}
