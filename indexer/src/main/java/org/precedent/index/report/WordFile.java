package org.precedent.index.report;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.precedent.index.data.DataFile;

/**
 * Words and phrases that come with this room as a file: parts under a name in brackets, each with phrases between
 * commas, which may go on in the next line. A line that begins with {@code #} is a remark.
 */
final class WordFile {

    private final String name;
    private final Map<String, String> parts;

    private WordFile(String name, Map<String, String> parts) {
        this.name = name;
        this.parts = parts;
    }

    static WordFile read(String name) {
        Map<String, String> parts = new HashMap<>();
        String part = "";
        for (String line : lines(name)) {
            if (line.startsWith("[") && line.endsWith("]")) {
                part = line.substring(1, line.length() - 1);
            } else {
                parts.merge(part, line, (before, next) -> before + " " + next);
            }
        }
        return new WordFile(name, parts);
    }

    /** The lines of a file, without remarks and empty ones. */
    static List<String> lines(String name) {
        return DataFile.lines(WordFile.class, name);
    }

    /** The phrases of a part in their order. */
    List<String> phrases(String part) {
        String phrases = parts.get(part);
        if (phrases == null) {
            throw new IllegalStateException("the list " + name + " has no part " + part);
        }
        return split(phrases);
    }

    /** The words of a part. */
    Set<String> words(String part) {
        return Set.copyOf(phrases(part));
    }

    /** What stands between commas. */
    static List<String> split(String phrases) {
        return Arrays.stream(phrases.split(",", -1))
                .map(String::strip)
                .filter(phrase -> !phrase.isEmpty())
                .toList();
    }
}
