package org.precedent.index.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Endings of words that do not count. The first that fits is replaced by what stands beside it; one that stands beside
 * itself keeps a word as it is.
 */
final class Inflections {
    static final Inflections NONE = new Inflections(Map.of());

    /** What is left of a word must still be one. */
    private static final int LEAST_LEFT = 3;

    private static final int MOST_ENDINGS = 4;

    /** By the last letter, for most words have no such ending. */
    private final Map<Character, List<Ending>> endings;

    private record Ending(String written, String replacement) {
        boolean keeps() {
            return written.equals(replacement);
        }
    }

    private Inflections(Map<Character, List<Ending>> endings) {
        this.endings = endings;
    }

    /**
     * Those of a list.
     *
     * @param written an ending and, behind a blank, what replaces it
     * @param letters how the letters of the language are written
     */
    static Inflections of(List<String> written, UnaryOperator<String> letters) {
        Map<Character, List<Ending>> endings = new HashMap<>();
        for (String one : written) {
            String[] pair = letters.apply(one).split(" ", -1);
            char last = pair[0].charAt(pair[0].length() - 1);
            endings.computeIfAbsent(last, _ -> new ArrayList<>())
                    .add(new Ending(pair[0], pair.length > 1 ? pair[1] : ""));
        }
        return new Inflections(Map.copyOf(endings));
    }

    boolean isEmpty() {
        return endings.isEmpty();
    }

    /** A word without all its endings. */
    String stripped(String word) {
        String left = word;
        for (int i = 0; i < MOST_ENDINGS; i++) {
            String next = cut(left);
            if (next.equals(left)) {
                return left;
            }
            left = next;
        }
        return left;
    }

    /** A word without its last ending. */
    String cut(String word) {
        if (endings.isEmpty() || word.isEmpty()) {
            return word;
        }
        for (Ending ending : endings.getOrDefault(word.charAt(word.length() - 1), List.of())) {
            int left = word.length() - ending.written.length();
            if (left + ending.replacement.length() >= LEAST_LEFT && word.endsWith(ending.written)) {
                return ending.keeps() ? word : word.substring(0, left) + ending.replacement;
            }
        }
        return word;
    }
}
