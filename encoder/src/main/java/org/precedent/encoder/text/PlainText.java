package org.precedent.encoder.text;

import java.util.Locale;

/**
 * The rule that SigLIP's texts went through before they were tokenised: lower-case, without the 32 ASCII punctuation
 * marks, white space collapsed and stripped. White space is what Python's {@code \s} matches.
 */
final class PlainText {

    /** No text of 64 tokens is longer; what stands behind it cannot change the result, only cost time. */
    static final int MAX_CHARS = 100_000;

    private static final String PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
    private static final char NEXT_LINE = '\u0085';

    /** SentencePiece's own mark for a space. */
    private static final char SPACE_MARK = '\u2581';

    private static final char REPLACEMENT = '\uFFFD';

    private PlainText() {}

    static String of(String text) {
        String bounded = text.length() > MAX_CHARS ? text.substring(0, MAX_CHARS) : text;
        String lower = wellFormed(bounded).toLowerCase(Locale.ROOT);
        StringBuilder plain = new StringBuilder(lower.length());
        boolean space = false;
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            if (PUNCTUATION.indexOf(c) >= 0 || isDropped(c)) {
                continue;
            }
            if (isSpace(c)) {
                space = true;
                continue;
            }
            if (space && !plain.isEmpty()) {
                plain.append(' ');
            }
            space = false;
            plain.append(c);
        }
        return plain.toString();
    }

    /**
     * What SentencePiece's {@code nmt_nfkc} makes nothing of. It goes before spaces are collapsed: a tokenizer.json,
     * which strips none, would else have a token for the space beside it.
     */
    private static boolean isDropped(char c) {
        return (c >= 0x01 && c <= 0x08) || (c >= 0x0E && c <= 0x1B) || c == 0x7F || c == 0x8F || c == 0x9F;
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == NEXT_LINE || c == SPACE_MARK;
    }

    /** Half a surrogate pair is no character, and UTF-8 cannot carry it to the tokenizer. */
    private static String wellFormed(String text) {
        StringBuilder copy = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                copy.append(c).append(text.charAt(i + 1));
                i++;
            } else {
                copy.append(Character.isSurrogate(c) ? REPLACEMENT : c);
            }
        }
        return copy.toString();
    }
}
