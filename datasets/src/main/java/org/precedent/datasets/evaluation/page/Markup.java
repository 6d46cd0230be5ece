package org.precedent.datasets.evaluation.page;

import java.util.Locale;

/** Text and numbers as HTML and SVG hold them. */
final class Markup {
    private Markup() {}

    /** A text that is shown as it is, whatever it holds, in an element or in a quoted attribute. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(character -> {
            switch (character) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(shown(character));
            }
        });
        return escaped.toString();
    }

    /** Signs that show nothing, or turn the direction of what follows, are shown as a replacement. */
    private static int shown(int character) {
        if (character == '\t' || character == '\n') {
            return character;
        }
        int type = Character.getType(character);
        boolean hidden = type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE;
        return hidden ? '\uFFFD' : character;
    }

    /** A figure from 0 to 1, or a difference of two. */
    static String figure(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    /** A place on a drawing. */
    static String at(double place) {
        return String.format(Locale.ROOT, "%.1f", place);
    }
}
