package org.precedent.index.report;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Punctuation that was dictated and written as words: "no effusion period small fracture period". Only a text without
 * any written stop or comma is taken for such a one. The marks take the place of their words, so that offsets stay
 * true.
 */
final class Dictation {
    /** One word alone may mean something else. */
    private static final int FEWEST = 2;

    /** Stands before what is no punctuation. */
    private static final char NONE = '=';

    private static final Pattern WRITTEN = Pattern.compile("[.,;](?=\\s|$)");
    private static final Map<String, Character> MARKS = read();
    private static final Pattern WORDS = Pattern.compile(
            MARKS.keySet().stream()
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .map(Pattern::quote)
                    .collect(Collectors.joining("|", "(?<=\\s)(?:", ")(?=\\s|$)")),
            Pattern.CASE_INSENSITIVE);

    private Dictation() {}

    private static Map<String, Character> read() {
        Map<String, Character> marks = new HashMap<>();
        for (String line : WordFile.lines("dictation.txt")) {
            WordFile.split(line.substring(1)).forEach(words -> marks.put(words, line.charAt(0)));
        }
        return Map.copyOf(marks);
    }

    /** The text with its marks, as long as before. */
    static String punctuated(String text) {
        Matcher found = WORDS.matcher(text);
        if (WRITTEN.matcher(text).find() || !found.find()) {
            return text;
        }
        StringBuilder punctuated = new StringBuilder(text);
        int count = 0;
        do {
            char mark = MARKS.getOrDefault(found.group().toLowerCase(Locale.ROOT), NONE);
            if (mark != NONE) {
                count++;
                // right behind the word before it
                punctuated.setCharAt(found.start() - 1, mark);
                punctuated.replace(found.start(), found.end(), " ".repeat(found.end() - found.start()));
            }
        } while (found.find());
        return count < FEWEST ? text : punctuated.toString();
    }
}
