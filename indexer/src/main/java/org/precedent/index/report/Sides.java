package org.precedent.index.report;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.precedent.index.model.Side;

/** Finds the side that a sentence speaks of. */
final class Sides {
    private static final Set<String> LEFTS = Set.of("left", "lt", "leftward", "leftwards");
    private static final Set<String> RIGHTS = Set.of("right", "rt", "rightward", "rightwards");
    private static final Set<String> BOTH =
            Set.of("bilateral", "bilaterally", "both", "biapical", "bibasal", "bibasilar", "biventricular");

    /** Chambers of the heart are named after a side on which they need not lie. */
    private static final List<String> CHAMBERS = List.of("ventric", "atri", "bundle");

    private static final Set<String> LEAVING = Set.of("been", "had", "has", "have", "is", "was", "were");
    private static final Set<String> LEFT_BEHIND = Set.of("at", "behind", "in", "open", "to", "unchanged");
    private static final Set<String> AT_ONCE = Set.of("after", "away", "before", "now");

    private Sides() {}

    /** The side of a sentence, both if it speaks of both, null if of none. */
    static @Nullable Side of(String text, List<Token> tokens) {
        boolean left = false;
        boolean right = false;
        for (int i = 0; i < tokens.size(); i++) {
            String word = tokens.get(i).word();
            String next = i + 1 < tokens.size() ? tokens.get(i + 1).word() : "";
            String before = i > 0 ? tokens.get(i - 1).word() : "";
            boolean chamber = CHAMBERS.stream().anyMatch(next::startsWith);
            boolean eyes = BOTH.contains(word) || isEye(text, tokens.get(i), "OU");
            left |= LEFTS.contains(word) && !chamber && !(LEAVING.contains(before) && LEFT_BEHIND.contains(next));
            right |= RIGHTS.contains(word) && !chamber && !AT_ONCE.contains(next);
            left |= eyes || isEye(text, tokens.get(i), "OS");
            right |= eyes || isEye(text, tokens.get(i), "OD");
        }
        if (left && right) {
            return Side.BILATERAL;
        }
        return left ? Side.LEFT : right ? Side.RIGHT : null;
    }

    /** The eyes have Latin names, written in capitals. */
    private static boolean isEye(String text, Token token, String eye) {
        return token.end() - token.start() == eye.length() && text.startsWith(eye, token.start());
    }
}
