package org.precedent.index.dicom;

import java.util.ArrayList;
import java.util.List;

/** The texts in a value, cleaned. */
final class Values {
    private static final char SEPARATOR = '\\';

    private Values() {}

    /** The values between backslashes, in their order; empty ones stay, for places count. */
    static List<String> split(String text) {
        List<String> values = new ArrayList<>();
        int start = 0;
        while (start <= text.length()) {
            int end = text.indexOf(SEPARATOR, start);
            end = end < 0 ? text.length() : end;
            values.add(clean(text.substring(start, end)));
            start = end + 1;
        }
        return values;
    }

    /** A text without characters that nobody sees (controls, marks of direction), and with single spaces. */
    static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            switch (Character.getType(point)) {
                case Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> {}
                case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> space(clean);
                case Character.CONTROL -> {
                    if (Character.isWhitespace(point)) {
                        space(clean);
                    }
                }
                default -> clean.appendCodePoint(point);
            }
        });
        return clean.toString().strip();
    }

    private static void space(StringBuilder clean) {
        if (!clean.isEmpty() && clean.charAt(clean.length() - 1) != ' ') {
            clean.append(' ');
        }
    }
}
