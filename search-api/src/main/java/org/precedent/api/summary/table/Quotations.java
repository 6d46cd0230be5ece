package org.precedent.api.summary.table;

import org.precedent.index.model.Span;

/** Chooses what is quoted of a sentence: all of it, or of a very long one the stretch around what matters. */
final class Quotations {
    private Quotations() {}

    /**
     * A stretch of a sentence that holds another, or begins with it where that is longer than a quotation. It is cut
     * between words where there are any, and never inside a character.
     *
     * @param length of the stretch in UTF-16 units, at most
     */
    static Span around(String text, Span sentence, Span focus, int length) {
        if (sentence.end() - sentence.start() <= length) {
            return sentence;
        }
        int spare = Math.max(0, length - (focus.end() - focus.start()));
        int start = Math.max(sentence.start(), focus.start() - spare / 2);
        int end = Math.min(sentence.end(), start + length);
        start = Math.max(sentence.start(), Math.min(start, end - length));
        int first = start == sentence.start() ? start : atWord(text, start, focus.start());
        int last = end == sentence.end() ? end : atWordEnd(text, Math.min(focus.end(), end), end);
        return new Span(first, last);
    }

    /** The start of the first word from an offset on, up to a limit; without one the offset itself. */
    private static int atWord(String text, int from, int limit) {
        if (Character.isWhitespace(text.charAt(from - 1)) && !Character.isWhitespace(text.charAt(from))) {
            return from;
        }
        boolean space = false;
        for (int at = from; at <= limit; at++) {
            if (Character.isWhitespace(text.charAt(at))) {
                space = true;
            } else if (space) {
                return at;
            }
        }
        return Character.isLowSurrogate(text.charAt(from)) ? from + 1 : from;
    }

    /** The end of the last word up to an offset, down to a limit; without one the offset itself. */
    private static int atWordEnd(String text, int limit, int to) {
        for (int at = to; at >= limit; at--) {
            if (Character.isWhitespace(text.charAt(at)) && !Character.isWhitespace(text.charAt(at - 1))) {
                return at;
            }
        }
        return Character.isHighSurrogate(text.charAt(to - 1)) ? to - 1 : to;
    }
}
