package org.precedent.index.report;

import org.precedent.index.model.Span;

/** White space in reports: what Unicode calls so, and the spaces that do not break. */
final class Spaces {
    private Spaces() {}

    static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** The stretch without the white space at its ends; empty, at its start, when there is nothing else. */
    static Span trimmed(String text, int start, int end) {
        int first = start;
        int last = end;
        while (first < last && isSpace(text.charAt(first))) {
            first++;
        }
        while (last > first && isSpace(text.charAt(last - 1))) {
            last--;
        }
        return first == last ? new Span(start, start) : new Span(first, last);
    }
}
