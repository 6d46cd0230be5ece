package org.precedent.index.report;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.precedent.index.model.Side;

/**
 * Finds the side that a sentence speaks of.
 *
 * @param chambers beginnings of what is named after a side on which it need not lie
 * @param leaving with {@code leftBehind} on the other side of "left" it is a verb
 * @param atOnce behind "right" it is an adverb
 */
record Sides(
        Set<String> left,
        Set<String> right,
        Set<String> both,
        Set<String> chambers,
        Set<String> leaving,
        Set<String> leftBehind,
        Set<String> atOnce) {

    static Sides of(WordFile file) {
        return new Sides(
                file.words("left"),
                file.words("right"),
                file.words("both"),
                file.words("chambers"),
                file.words("leaving"),
                file.words("left-behind"),
                file.words("at-once"));
    }

    /** The side of some tokens, both if they speak of both, null if of none. */
    @Nullable Side of(String text, List<Token> tokens) {
        boolean toLeft = false;
        boolean toRight = false;
        for (int i = 0; i < tokens.size(); i++) {
            String word = tokens.get(i).word();
            String next = i + 1 < tokens.size() ? tokens.get(i + 1).word() : "";
            String before = i > 0 ? tokens.get(i - 1).word() : "";
            boolean chamber = chambers.stream().anyMatch(next::startsWith);
            boolean isBoth = both.contains(word) || isEye(text, tokens.get(i), "OU");
            boolean isVerb = leaving.contains(before) && leftBehind.contains(next);
            toLeft |= left.contains(word) && !chamber && !isVerb;
            toRight |= right.contains(word) && !chamber && !atOnce.contains(next);
            toLeft |= isBoth || isEye(text, tokens.get(i), "OS");
            toRight |= isBoth || isEye(text, tokens.get(i), "OD");
        }
        if (toLeft && toRight) {
            return Side.BILATERAL;
        }
        return toLeft ? Side.LEFT : toRight ? Side.RIGHT : null;
    }

    /** The eyes have Latin names, written in capitals. */
    private static boolean isEye(String text, Token token, String eye) {
        return token.end() - token.start() == eye.length() && text.startsWith(eye, token.start());
    }
}
