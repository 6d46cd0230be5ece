package org.precedent.index.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Blanks out what systems leave in texts on the way: line ends written as a backslash and a letter, tags, and entities.
 * Each becomes white space of the same length, so that offsets stay true.
 */
final class Markup {
    /** A written line end or tab, a tag, or an entity; {@code <3 cm} is none. */
    private static final Pattern LEFT_OVER = Pattern.compile(
            "\\\\[nrt]|</?[A-Za-z][A-Za-z0-9]{0,15}(?:\\s[^<>]{0,200})?/?>|&(?:[a-zA-Z]{2,8}|#[0-9]{2,5});");

    /** Tags that end a line. */
    private static final Pattern ENDS_LINE =
            Pattern.compile("(?i)</?(?:br|p|div|li|ul|ol|tr|td|th|table|h[1-6]|section)\\b.*");

    private Markup() {}

    /** The text as it is to be read. */
    static String blanked(String text) {
        boolean none = text.indexOf('\\') < 0 && text.indexOf('<') < 0 && text.indexOf('&') < 0;
        if (none) {
            return text;
        }
        StringBuilder blanked = new StringBuilder(text);
        Matcher found = LEFT_OVER.matcher(text);
        while (found.find()) {
            for (int i = found.start(); i < found.end(); i++) {
                blanked.setCharAt(i, ' ');
            }
            if (endsLine(found.group())) {
                blanked.setCharAt(found.start(), '\n');
            }
        }
        return blanked.toString();
    }

    private static boolean endsLine(String leftOver) {
        if (leftOver.startsWith("\\")) {
            return !leftOver.endsWith("t");
        }
        return ENDS_LINE.matcher(leftOver).matches();
    }
}
