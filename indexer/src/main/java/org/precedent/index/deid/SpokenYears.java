package org.precedent.index.deid;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Years in words of several languages, written together and in plain letters, from {@code year-words.txt}. */
final class SpokenYears {
    private static final String NUMBERS = "numbers ";
    private static final String CENTURY = "century ";
    private static final int HUNDRED = 100;

    /** By a language, the words for 0 to 99. */
    private static final Map<Locale, List<String>> SMALL = new HashMap<>();

    /** By a language and the figures of a century, the words before the number of the year. */
    private static final Map<String, List<String>> CENTURIES = new HashMap<>();

    static {
        for (String line : WordList.lines("year-words.txt")) {
            List<String> words = WordList.words(line).stream()
                    .map(word -> word.replace('_', ' '))
                    .toList();
            if (line.startsWith(NUMBERS)) {
                SMALL.put(Locale.of(words.get(1)), words.subList(2, words.size()));
            } else if (line.startsWith(CENTURY)) {
                CENTURIES.put(words.get(1) + words.get(2), words.subList(3, words.size()));
            }
        }
    }

    private SpokenYears() {}

    /** The languages whose years are known. */
    static Set<Locale> languages() {
        return Set.copyOf(SMALL.keySet());
    }

    /** All ways to say a year in a language. */
    static Set<String> of(int year, Locale language) {
        Set<String> said = new HashSet<>();
        List<String> small = SMALL.getOrDefault(language, List.of());
        List<String> centuries = CENTURIES.getOrDefault(language.getLanguage() + year / HUNDRED, List.of());
        int rest = year % HUNDRED;
        for (String century : centuries) {
            String whole = rest == 0 || small.isEmpty() ? century : century + " " + small.get(rest);
            said.addAll(Spelled.joined(Word.all(whole)));
        }
        return said;
    }
}
