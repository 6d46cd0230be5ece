package org.precedent.index.report;

import java.util.List;
import org.precedent.index.model.Span;

/** Tells which of the findings of a sentence a measurement belongs to. */
final class SizeOwners {
    private static final int FARTHEST_SIZE = 14;
    private static final int BEFORE_SIZE = 3;
    private static final int MOST_DESCRIBING = 9;

    private final List<Token> tokens;
    private final List<Names.Named> named;
    private final Grammar grammar;

    SizeOwners(List<Token> tokens, List<Names.Named> named, Grammar grammar) {
        this.tokens = tokens;
        this.named = named;
        this.grammar = grammar;
    }

    /** The one that it stands before, else the last before it; -1 for none. */
    int ownerOf(Span size) {
        int next = 0;
        while (next < named.size() && tokens.get(named.get(next).first()).start() < size.end()) {
            next++;
        }
        if (next < named.size()) {
            List<Token> between =
                    between(size.end(), tokens.get(named.get(next).first()).start());
            boolean near = between.size() <= BEFORE_SIZE && between.stream().noneMatch(this::ends);
            if (near || (next == 0 && describe(between))) {
                return described(next);
            }
        }
        if (next == 0) {
            return -1;
        }
        List<Token> between = between(tokens.get(named.get(next - 1).last()).end(), size.start());
        boolean far = between.size() > FARTHEST_SIZE
                || between.stream().anyMatch(token -> Surroundings.STRONG_BREAKS.contains(token.word()));
        return far ? -1 : next - 1;
    }

    /**
     * The last of those that stand side by side, of which the others tell what it is like: "5 mm obstructing stone".
     */
    private int described(int first) {
        int last = first;
        while (last + 1 < named.size()
                && named.get(last).last() + 1 == named.get(last + 1).first()) {
            last++;
        }
        return last;
    }

    /** Whether words only describe what follows: "2 cm lobulated, avidly enhancing mass". */
    private boolean describe(List<Token> words) {
        return words.size() <= MOST_DESCRIBING
                && !words.isEmpty()
                && words.getFirst().isWord()
                && words.stream()
                        .allMatch(token ->
                                token.word().equals(",") || token.word().equals("-") || isPlain(token));
    }

    private boolean isPlain(Token token) {
        String word = token.word();
        return token.isWord()
                && !ends(token)
                && !grammar.grammar().contains(word)
                && !grammar.joins().contains(word)
                && !grammar.denying().contains(word)
                && !grammar.places().contains(word);
    }

    private boolean ends(Token token) {
        String word = token.word();
        return Surroundings.BREAKS.contains(word)
                || grammar.parts().contains(word)
                || grammar.verbs().contains(word);
    }

    private List<Token> between(int from, int to) {
        return tokens.stream()
                .filter(token -> token.start() >= from && token.end() <= to)
                .toList();
    }
}
