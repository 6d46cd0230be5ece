package org.precedent.api.summary.check;

import java.util.List;
import java.util.Set;

/** What the words before a number make of it: a size that something has, has not reached, goes beyond, or had once. */
enum Bound {
    IS,
    LESS,
    MORE,
    WAS;

    private static final Set<String> BELOW = WordLists.of("below");
    private static final Set<String> ABOVE = WordLists.of("above");
    private static final Set<String> BEFORE = WordLists.of("once");

    /** How many words before a number may make something of it. */
    private static final int REACH = 2;

    /**
     * Of a number in a text.
     *
     * @param start where the number begins
     */
    static Bound of(String text, int start) {
        List<ClaimToken> before = ClaimToken.of(text.substring(Math.max(0, start - 40), start));
        Bound bound = IS;
        for (int i = Math.max(0, before.size() - REACH); i < before.size(); i++) {
            String word = before.get(i).word();
            if (BELOW.contains(word)) {
                bound = LESS;
            } else if (ABOVE.contains(word)) {
                bound = MORE;
            } else if (BEFORE.contains(word)) {
                bound = WAS;
            }
        }
        return bound;
    }
}
