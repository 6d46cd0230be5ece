package org.precedent.index.model;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The checks that what people type of collections passes. A message begins with the field, and repeats no text. */
final class TypedText {
    private static final int MOST_TAGS = 50;
    private static final int LONGEST_TAG = 100;

    private TypedText() {}

    /** A text of several lines, which may be empty. */
    static String lines(String field, String text, int longest) {
        if (text.length() > longest) {
            throw new IllegalArgumentException(
                    field + " has " + text.length() + " characters; at most " + longest + " are kept");
        }
        return text;
    }

    /** A text of one line that says something; it is shown in lists, and by terminals. */
    static String line(String field, String text, int longest) {
        String line = lines(field, text, longest).strip();
        if (line.isEmpty()) {
            throw new IllegalArgumentException(field + " is blank; write what it is called");
        }
        if (line.codePoints().anyMatch(TypedText::isNoText)) {
            throw new IllegalArgumentException(
                    field + " holds a line break or another control character; leave it out");
        }
        return line;
    }

    private static boolean isNoText(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.CONTROL || type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR;
    }

    /** Tags, each once, in the order in which they were given. */
    static List<String> tags(List<String> tags) {
        if (tags.size() > MOST_TAGS) {
            throw new IllegalArgumentException("tags has " + tags.size() + " elements; at most " + MOST_TAGS);
        }
        List<String> checked =
                tags.stream().map(tag -> line("a tag", tag, LONGEST_TAG)).toList();
        Set<String> different = new HashSet<>(checked);
        if (different.size() < checked.size()) {
            throw new IllegalArgumentException("tags holds one of them twice; leave it out");
        }
        return checked;
    }
}
