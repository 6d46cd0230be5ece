package org.precedent.index.lucene;

import java.util.ArrayList;
import java.util.List;
import org.precedent.index.model.Span;

/**
 * Where the sentences of a report lie. A sentence ends after {@code . ! ? ;} before white space, and at a line's end
 * unless the next line goes on in lower case, as a wrapped line does. White space around sentences belongs to none.
 */
final class Sentences {
    private Sentences() {}

    static List<Span> of(String text) {
        List<Span> sentences = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            if (endsAt(text, i)) {
                addTrimmed(sentences, text, start, i + 1);
                start = i + 1;
            }
        }
        addTrimmed(sentences, text, start, text.length());
        return sentences;
    }

    private static boolean endsAt(String text, int i) {
        int next = i + 1;
        return switch (text.charAt(i)) {
            case '.', '!', '?', ';' -> next < text.length() && Character.isWhitespace(text.charAt(next));
            case '\n', '\r' -> next < text.length() && !goesOn(text.charAt(next));
            default -> false;
        };
    }

    private static boolean goesOn(char first) {
        return Character.isLowerCase(first) || first == ' ' || first == '\t';
    }

    private static void addTrimmed(List<Span> sentences, String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (start < end) {
            sentences.add(new Span(start, end));
        }
    }
}
