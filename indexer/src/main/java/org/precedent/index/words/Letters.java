package org.precedent.index.words;

import java.text.Normalizer;
import java.util.Locale;

/**
 * One writing of a letter, whatever its script: composed or decomposed (UAX #15), a ligature or its letters, narrow or
 * wide, with or without accents and vowel points. Marks that make another letter, as in the scripts of India and Japan,
 * stay.
 */
final class Letters {
    private static final char FINAL_SIGMA = '\u03C2';
    private static final char SIGMA = '\u03C3';
    private static final char TATWEEL = '\u0640';

    private Letters() {}

    /** The word in its plain writing, in lower case. */
    static String plain(String word) {
        if (word.chars().allMatch(c -> c < 0x80)) {
            return word;
        }
        String decomposed = Normalizer.normalize(word, Normalizer.Form.NFKD);
        StringBuilder plain = new StringBuilder();
        decomposed.codePoints().filter(c -> !isDropped(c)).forEach(plain::appendCodePoint);
        String composed = Normalizer.normalize(plain, Normalizer.Form.NFC);
        return composed.toLowerCase(Locale.ROOT).replace(FINAL_SIGMA, SIGMA);
    }

    /** Marks of Latin, Greek and Cyrillic, points of Hebrew and Arabic, and what is written and not seen. */
    private static boolean isDropped(int c) {
        boolean accent = c >= 0x300 && c <= 0x36F;
        boolean hebrew = c >= 0x591 && c <= 0x5C7 && Character.getType(c) == Character.NON_SPACING_MARK;
        boolean arabic = c >= 0x610 && c <= 0x6ED && Character.getType(c) == Character.NON_SPACING_MARK;
        boolean unseen = Character.getType(c) == Character.FORMAT || c == TATWEEL;
        return accent || hebrew || arabic || unseen;
    }
}
