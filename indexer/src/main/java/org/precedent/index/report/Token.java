package org.precedent.index.report;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.precedent.index.model.Span;

/**
 * A word of a report, or a mark of punctuation.
 *
 * @param start UTF-16 offset into the report
 * @param end UTF-16 offset behind it
 * @param word in lower case
 */
record Token(int start, int end, String word) {
    private static final char APOSTROPHE = '\u2019';
    private static final char FIRST_ACCENT = '\u0300';
    private static final char LAST_ACCENT = '\u036f';

    /** Those of a stretch of text. */
    static List<Token> of(String text, Span stretch) {
        return of(text, stretch, Integer.MAX_VALUE);
    }

    /** The first ones of a stretch of text. */
    static List<Token> of(String text, Span stretch, int most) {
        List<Token> tokens = new ArrayList<>();
        int at = stretch.start();
        while (at < stretch.end() && tokens.size() < most) {
            int behind = at;
            while (behind < stretch.end() && (isInWord(text.charAt(behind)) || isDecimalPoint(text, stretch, behind))) {
                behind++;
            }
            if (behind == at && !Spaces.isSpace(text.charAt(at))) {
                behind = at + 1;
            }
            if (behind > at) {
                tokens.add(new Token(at, behind, word(text.substring(at, behind))));
            }
            at = Math.max(behind, at + 1);
        }
        return tokens;
    }

    /** A word in lower case, its accents written with their letters. */
    static String word(String written) {
        String composed = hasAccent(written) ? Normalizer.normalize(written, Normalizer.Form.NFC) : written;
        return composed.toLowerCase(Locale.ROOT).replace(APOSTROPHE, '\'');
    }

    private static boolean hasAccent(String written) {
        for (int i = 0; i < written.length(); i++) {
            if (isAccent(written.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a character stands for the accent of the one before it. */
    static boolean isAccent(char c) {
        return c >= FIRST_ACCENT && c <= LAST_ACCENT;
    }

    /** As in "3.5" and "3,5", and the stops of "3.2.2024". */
    private static boolean isDecimalPoint(String text, Span stretch, int at) {
        char c = text.charAt(at);
        return (c == '.' || c == ',')
                && at > stretch.start()
                && at + 1 < stretch.end()
                && Character.isDigit(text.charAt(at - 1))
                && Character.isDigit(text.charAt(at + 1));
    }

    private static boolean isInWord(char c) {
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c) || c == '\'' || c == APOSTROPHE || isAccent(c);
    }

    boolean isWord() {
        return Character.isLetter(word.codePointAt(0));
    }
}
