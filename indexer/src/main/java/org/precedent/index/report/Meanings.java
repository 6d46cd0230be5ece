package org.precedent.index.report;

import java.util.HashMap;
import java.util.Map;

/** What words mean that narrow a denial, the same in every language: "akut" and "recent" are acute. */
final class Meanings {
    private static final Map<String, String> ALL = read();

    private Meanings() {}

    /** The meaning of a word as the lists of a language write it; itself where it has no other. */
    static String of(String word) {
        return ALL.getOrDefault(word, word);
    }

    private static Map<String, String> read() {
        Map<String, String> meanings = new HashMap<>();
        for (String line : WordFile.lines("meanings.txt")) {
            int colon = line.indexOf(':');
            WordFile.split(line.substring(colon + 1)).forEach(word -> meanings.put(word, line.substring(0, colon)));
        }
        return Map.copyOf(meanings);
    }
}
