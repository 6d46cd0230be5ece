package org.precedent.index.source.document;

/** What an RTF document is written in: groups, control words and symbols, and bytes of text. */
final class RtfTokens {
    /** What a token is. */
    enum Kind {
        OPEN,
        CLOSE,
        /** A control word, and the number behind it. */
        WORD,
        /** A control symbol: a backslash and a character that is no letter. */
        SYMBOL,
        /** A byte of text. */
        BYTE,
        /** Binary data, passed over. */
        DATA
    }

    /** What a word's number is when there is none. */
    static final int NO_NUMBER = Integer.MIN_VALUE;

    private static final int LONGEST_WORD = 32;
    private static final int MOST_DIGITS = 9;

    private final String source;
    private int at;
    private Kind kind = Kind.DATA;
    private String word = "";
    private int number;

    RtfTokens(String source) {
        this.source = source;
    }

    Kind kind() {
        return kind;
    }

    /** The control word, or symbol. */
    String word() {
        return word;
    }

    /** The number of a word, the value of a byte. */
    int number() {
        return number;
    }

    /** Whether there is one more, which it goes on to. */
    boolean next() {
        while (at < source.length()) {
            char c = source.charAt(at++);
            switch (c) {
                case '\r', '\n', '\0' -> {
                    continue;
                }
                case '{' -> kind = Kind.OPEN;
                case '}' -> kind = Kind.CLOSE;
                case '\\' -> control();
                default -> {
                    kind = Kind.BYTE;
                    number = c;
                }
            }
            return true;
        }
        return false;
    }

    private void control() {
        if (at >= source.length()) {
            kind = Kind.DATA;
        } else if (isLetter(source.charAt(at))) {
            readWord();
        } else if (source.charAt(at) == '\'') {
            escaped();
        } else {
            kind = Kind.SYMBOL;
            word = source.substring(at, at + 1);
            at++;
        }
    }

    private void readWord() {
        int start = at;
        while (at < source.length() && isLetter(source.charAt(at)) && at - start < LONGEST_WORD) {
            at++;
        }
        word = source.substring(start, at);
        number = number(NO_NUMBER);
        if (at < source.length() && source.charAt(at) == ' ') {
            at++;
        }
        kind = Kind.WORD;
        if (word.equals("bin")) {
            at = (int) Math.min(source.length(), (long) at + Math.max(0, number));
            kind = Kind.DATA;
        }
    }

    private int number(int otherwise) {
        int start = at;
        if (at < source.length() && source.charAt(at) == '-') {
            at++;
        }
        int digits = at;
        while (at < source.length() && isDigit(source.charAt(at)) && at - digits < MOST_DIGITS) {
            at++;
        }
        if (at == digits) {
            at = start;
            return otherwise;
        }
        return Integer.parseInt(source, start, at, 10);
    }

    /** A byte in two hexadecimal digits; without them the mark is passed over. */
    private void escaped() {
        at++;
        int high = at < source.length() ? Character.digit(source.charAt(at), 16) : -1;
        int low = at + 1 < source.length() ? Character.digit(source.charAt(at + 1), 16) : -1;
        if (high < 0 || low < 0) {
            kind = Kind.DATA;
            return;
        }
        at += 2;
        kind = Kind.BYTE;
        number = high * 16 + low;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
