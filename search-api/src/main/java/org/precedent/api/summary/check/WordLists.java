package org.precedent.api.summary.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.precedent.index.data.DataFile;

/**
 * The words that claims are told and judged by, of every language together: files of named parts, each with phrases
 * between commas.
 */
final class WordLists {
    private static final List<String> FILES = List.of("claims-en.txt", "claims-de.txt", "claims-signs.txt");

    private static final Map<String, Set<String>> PARTS = read();

    private WordLists() {}

    private static Map<String, Set<String>> read() {
        Map<String, Set<String>> parts = new HashMap<>();
        for (String file : FILES) {
            Set<String> part = new HashSet<>();
            for (String line : DataFile.lines(WordLists.class, file)) {
                if (line.startsWith("[")) {
                    part = parts.computeIfAbsent(line.substring(1, line.length() - 1), _ -> new HashSet<>());
                } else {
                    addTo(part, line);
                }
            }
        }
        parts.replaceAll((_, words) -> Set.copyOf(words));
        return Map.copyOf(parts);
    }

    private static void addTo(Set<String> part, String line) {
        for (String phrase : line.split(",", -1)) {
            if (!phrase.isBlank()) {
                part.add(phrase.strip().toLowerCase(Locale.ROOT));
            }
        }
    }

    /** The phrases of a part. */
    static Set<String> of(String part) {
        Set<String> words = PARTS.get(part);
        if (words == null) {
            throw new IllegalStateException("the word lists of claims have no part " + part);
        }
        return words;
    }

    /** Phrases with what each stands for, written {@code two = 2}. */
    static Map<String, String> pairs(String part) {
        return of(part).stream()
                .map(line -> line.split("=", -1))
                .collect(Collectors.toUnmodifiableMap(pair -> pair[0].strip(), pair -> pair[1].strip()));
    }

    /** The same as one alternation of a pattern, the longest first. */
    static String either(String part) {
        return either(of(part));
    }

    /** What stands for something in a part of pairs, as one alternation. */
    static String eitherOfPairs(String part) {
        return either(pairs(part).keySet());
    }

    private static String either(Set<String> phrases) {
        return phrases.stream()
                .sorted((a, b) -> a.length() == b.length() ? a.compareTo(b) : b.length() - a.length())
                .map(phrase -> Pattern.quote(phrase).replace(" ", "\\E\\s+\\Q"))
                .collect(Collectors.joining("|", "(?:", ")"));
    }
}
