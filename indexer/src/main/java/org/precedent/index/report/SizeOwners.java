package org.precedent.index.report;

import java.util.List;
import org.precedent.index.model.Span;

/** Tells which of the findings of a sentence a measurement belongs to. */
final class SizeOwners {
    private static final int FARTHEST_SIZE = 14;
    private static final int BEFORE_SIZE = 3;

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
            if (between.size() <= BEFORE_SIZE && between.stream().noneMatch(this::ends)) {
                return next;
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
