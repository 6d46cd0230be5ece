package org.precedent.index.report;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.precedent.index.data.DataFile;

/**
 * Words and phrases that come with this room as a file: parts under a name in brackets, each with phrases between
 * commas, which may go on in the next line. A line that begins with {@code #} is a remark. docs/lexicon.md describes
 * the files.
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
            if (line.startsWith("[") && line.endsWith("]") && !line.contains(",")) {
                part = line.substring(1, line.length() - 1);
                parts.putIfAbsent(part, "");
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

    /** The phrases of a part in their order, as they are written. */
    List<String> written(String part) {
        String phrases = parts.get(part);
        if (phrases == null) {
            throw new IllegalStateException("the list " + name + " has no part " + part);
        }
        return split(phrases);
    }

    /** The words of the phrases of a part. */
    List<List<String>> phrases(String part, Spelling spelling) {
        return written(part).stream().map(spelling::words).toList();
    }

    /** The words of a part. */
    Set<String> words(String part, Spelling spelling) {
        return written(part).stream()
                .map(word -> String.join("", spelling.words(word)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What stands between commas. */
    static List<String> split(String phrases) {
        return Arrays.stream(phrases.split(",", -1))
                .map(String::strip)
                .filter(phrase -> !phrase.isEmpty())
                .toList();
    }
}
