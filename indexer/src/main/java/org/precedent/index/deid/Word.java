package org.precedent.index.deid;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A run of letters and digits in a text.
 *
 * @param start UTF-16 offset of the first character
 * @param end UTF-16 offset behind the last character
 * @param folded the word in lower case and without accents
 */
record Word(int start, int end, String folded) {
    private static final int WIDEST_GAP = 2;

    static List<Word> all(String text) {
        List<Word> words = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && isPart(text.codePointAt(end))) {
                end += Character.charCount(text.codePointAt(end));
            }
            if (end > at) {
                words.add(new Word(at, end, fold(text.substring(at, end))));
                at = end;
            } else {
                at += Character.charCount(text.codePointAt(at));
            }
        }
        return words;
    }

    private static boolean isPart(int point) {
        int type = Character.getType(point);
        return Character.isLetterOrDigit(point)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    private static String fold(String word) {
        String folded = word.toLowerCase(Locale.ROOT);
        if (folded.codePoints().allMatch(point -> point < 128) || isIdeographic(folded)) {
            return folded;
        }
        StringBuilder plain = new StringBuilder();
        Normalizer.normalize(folded, Normalizer.Form.NFKD)
                .codePoints()
                .filter(point -> Character.getType(point) != Character.NON_SPACING_MARK)
                .forEach(plain::appendCodePoint);
        return plain.toString().replace("ß", "ss");
    }

    /** Whether a word is in a script that parts no words: Han, Kana or Hangul, a script whose words take endings. */
    static boolean isIdeographic(String word) {
        return !word.isEmpty()
                && word.codePoints().allMatch(point -> switch (Character.UnicodeScript.of(point)) {
                    case HAN, HIRAGANA, KATAKANA, HANGUL -> true;
                    default -> false;
                });
    }

    static String joined(List<Word> words) {
        StringBuilder joined = new StringBuilder();
        words.forEach(word -> joined.append(word.folded));
        return joined.toString();
    }

    /** Whether little enough stands between this word and the one before it for both to be one name or number. */
    boolean isNear(Word before) {
        return start - before.end <= WIDEST_GAP;
    }
}
