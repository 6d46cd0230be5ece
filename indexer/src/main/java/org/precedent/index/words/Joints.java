package org.precedent.index.words;

/**
 * Sets apart words between which no space was written: {@code FINDINGS:Left pneumothorax.Small effusion}, words with
 * underlines between them, and line ends written as a backslash and a letter. Unicode's rules for words (UAX #29) keep
 * such words together. Numbers such as 3.5, times and abbreviations such as "e.g." stay whole.
 */
final class Joints {
    /** Full stops and colons, those of other widths included. */
    private static final String STOPS = ".:\uFF0E\uFF1A\uFE52\uFE55\uFE13\u2024";

    /** What UAX #29 calls ExtendNumLet: underlines, and the narrow space that does not break. */
    private static final String UNDERLINES = "_\u202F\u203F\u2040\u2054\uFE33\uFE34\uFE4D\uFE4E\uFE4F\uFF3F";

    /** The letters that stand for a line's end or a tab behind a backslash. */
    private static final String WRITTEN_ENDS = "nrt";

    private static final char BACKSLASH = '\\';

    private Joints() {}

    /** The text with a space in the place of every such joint, so that offsets stay. */
    static String apart(String text) {
        StringBuilder apart = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (UNDERLINES.indexOf(c) >= 0 || (STOPS.indexOf(c) >= 0 && joinsWords(text, i))) {
                apart.setCharAt(i, ' ');
            } else if (c == BACKSLASH && i + 1 < text.length() && WRITTEN_ENDS.indexOf(text.charAt(i + 1)) >= 0) {
                apart.setCharAt(i, ' ');
                apart.setCharAt(i + 1, ' ');
            }
        }
        return apart.toString();
    }

    /** Whether letters stand on both sides of a stop, and not one alone on each, as in an abbreviation. */
    private static boolean joinsWords(String text, int stop) {
        if (!isInWord(text, stop - 1) || !isInWord(text, stop + 1)) {
            return false;
        }
        return isInWord(text, stop - 2) || isInWord(text, stop + 2);
    }

    /** Halves of surrogate pairs and accents of their own count as letters. */
    private static boolean isInWord(String text, int at) {
        if (at < 0 || at >= text.length()) {
            return false;
        }
        char c = text.charAt(at);
        return Character.isLetter(c) || Character.isSurrogate(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }
}
