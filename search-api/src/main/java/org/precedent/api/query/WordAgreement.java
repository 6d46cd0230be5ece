package org.precedent.api.query;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How many of the words of a query stand in a piece of text. Each word counts once, whatever its ending and spelling;
 * words without a content of their own do not count.
 */
final class WordAgreement {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Set<String> EMPTY = Set.of(
            "a", "an", "and", "are", "as", "at", "by", "for", "from", "in", "is", "no", "not", "of", "on", "or", "the",
            "there", "to", "with", "without");
    private static final int STEM = 3;
    private static final int ENDING = 2;
    private static final int LONG_STEM = 4;
    private static final int LONG_ENDING = 3;

    private WordAgreement() {}

    /**
     * The share of the query's words found, 0 to 1; 0 for a query without words that count.
     *
     * @param found the stretches of text that an index marked
     */
    static double share(String query, List<String> found) {
        Set<String> wanted = words(query);
        Set<String> present = new HashSet<>();
        found.forEach(text -> present.addAll(words(text)));
        long agreed = wanted.stream()
                .filter(word -> present.stream().anyMatch(other -> same(word, other)))
                .count();
        return wanted.isEmpty() ? 0 : (double) agreed / wanted.size();
    }

    private static String american(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.replace("ae", "e").replace("oe", "e").replace("our", "or");
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>(List.of(BETWEEN_WORDS.split(american(text))));
        words.remove("");
        words.removeAll(EMPTY);
        return words;
    }

    /** Whether two words differ in their ending alone; the index has found that they belong together. */
    private static boolean same(String a, String b) {
        int common = 0;
        int shorter = Math.min(a.length(), b.length());
        while (common < shorter && a.charAt(common) == b.charAt(common)) {
            common++;
        }
        int ending = Math.max(a.length(), b.length()) - common;
        boolean sameStem = common >= STEM && ending <= ENDING;
        boolean sameLongStem = common >= LONG_STEM && ending <= LONG_ENDING;
        return ending == 0 || sameStem || sameLongStem;
    }
}
