package org.precedent.index.report;

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

    static List<Token> of(String text, Span stretch) {
        List<Token> tokens = new ArrayList<>();
        int at = stretch.start();
        while (at < stretch.end()) {
            int behind = at;
            while (behind < stretch.end() && isInWord(text.charAt(behind))) {
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

    private static String word(String written) {
        return written.toLowerCase(Locale.ROOT).replace(APOSTROPHE, '\'');
    }

    private static boolean isInWord(char c) {
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c) || c == '\'' || c == APOSTROPHE;
    }

    boolean isWord() {
        return Character.isLetter(word.codePointAt(0));
    }
}
