package org.precedent.index.deid;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The ways in which people write a word in plain Latin letters: {@code Jørgensen} as {@code jorgensen} and
 * {@code joergensen}. Two words are the same name when they share a spelling.
 */
final class Letters {

    /** Up to so many spellings the writings of a word's letters are mixed. */
    private static final int MOST_MIXED = 32;

    /** From this length on, {@code mueller} counts as {@code muller}, too; shorter words meet others by chance. */
    private static final int SHORTEST_CONTRACTED = 5;

    private static final String EMPTY = "-";
    private static final Map<Integer, List<String>> WRITINGS = writings();

    private Letters() {}

    private static Map<Integer, List<String>> writings() {
        Map<Integer, List<String>> writings = new HashMap<>();
        for (String line : WordList.lines("letters.txt")) {
            List<String> columns = WordList.words(line);
            List<String> plain = columns.stream()
                    .skip(1)
                    .map(writing -> writing.equals(EMPTY) ? "" : writing)
                    .toList();
            writings.put(columns.getFirst().codePointAt(0), plain);
        }
        return Map.copyOf(writings);
    }

    /** The spellings of a word in lower case, the most usual one first; none of a word without a letter or digit. */
    static List<String> spellings(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (isPlain(lower)) {
            return withContracted(List.of(lower));
        }
        if (isIdeographic(lower)) {
            return List.of(lower);
        }
        List<Integer> letters = letters(lower);
        List<Map<Integer, String>> ways = ways(letters);
        Set<String> spellings = new LinkedHashSet<>();
        ways.forEach(way -> spellings.add(written(letters, way)));
        spellings.remove("");
        return withContracted(List.copyOf(spellings));
    }

    private static boolean isPlain(String word) {
        return word.chars().allMatch(letter -> letter < 128);
    }

    /** Whether a word is in a script that parts no words: Han, Kana or Hangul, a script whose words take endings. */
    static boolean isIdeographic(String word) {
        return !word.isEmpty()
                && word.codePoints().allMatch(point -> switch (Character.UnicodeScript.of(point)) {
                    case HAN, HIRAGANA, KATAKANA, HANGUL -> true;
                    default -> false;
                });
    }

    /** The letters and digits of a word: those with a line in the table as they are, others without their accents. */
    private static List<Integer> letters(String lower) {
        List<Integer> letters = new ArrayList<>();
        Normalizer.normalize(lower, Normalizer.Form.NFKC).codePoints().forEach(point -> {
            if (WRITINGS.containsKey(point)) {
                letters.add(point);
            } else {
                Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKD)
                        .codePoints()
                        .filter(Letters::counts)
                        .forEach(letters::add);
            }
        });
        return letters;
    }

    /** Accents do not count, nor marks that nobody sees, nor the letters that look like apostrophes. */
    private static boolean counts(int point) {
        return Character.isLetterOrDigit(point) && Character.getType(point) != Character.MODIFIER_LETTER;
    }

    private static List<Map<Integer, String>> ways(List<Integer> letters) {
        Map<Integer, List<String>> known = new LinkedHashMap<>();
        letters.forEach(letter -> known.putIfAbsent(letter, WRITINGS.getOrDefault(letter, List.of())));
        known.values().removeIf(List::isEmpty);
        long mixed = 1;
        for (List<String> writings : known.values()) {
            mixed = Math.min(mixed * Set.copyOf(writings).size(), MOST_MIXED + 1);
        }
        return mixed <= MOST_MIXED ? mixtures(known) : columns(known);
    }

    private static List<Map<Integer, String>> mixtures(Map<Integer, List<String>> known) {
        List<Map<Integer, String>> ways = List.of(Map.of());
        for (Map.Entry<Integer, List<String>> letter : known.entrySet()) {
            List<Map<Integer, String>> longer = new ArrayList<>();
            for (Map<Integer, String> way : ways) {
                for (String writing : new LinkedHashSet<>(letter.getValue())) {
                    Map<Integer, String> more = new HashMap<>(way);
                    more.put(letter.getKey(), writing);
                    longer.add(more);
                }
            }
            ways = longer;
        }
        return ways;
    }

    private static List<Map<Integer, String>> columns(Map<Integer, List<String>> known) {
        int columns = known.values().stream().mapToInt(List::size).max().orElse(1);
        List<Map<Integer, String>> ways = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            Map<Integer, String> way = new HashMap<>();
            int column = i;
            known.forEach((letter, writings) -> way.put(letter, writings.get(Math.min(column, writings.size() - 1))));
            ways.add(way);
        }
        return ways;
    }

    private static String written(List<Integer> letters, Map<Integer, String> way) {
        StringBuilder written = new StringBuilder();
        letters.forEach(letter -> written.append(way.getOrDefault(letter, Character.toString(letter))));
        return written.toString();
    }

    private static List<String> withContracted(List<String> spellings) {
        Set<String> all = new LinkedHashSet<>(spellings);
        for (String spelling : spellings) {
            String contracted = spelling.replace("ae", "a").replace("oe", "o").replace("ue", "u");
            if (contracted.length() >= SHORTEST_CONTRACTED) {
                all.add(contracted);
            }
        }
        return List.copyOf(all);
    }
}
