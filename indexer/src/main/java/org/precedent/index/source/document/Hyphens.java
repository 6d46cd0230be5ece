package org.precedent.index.source.document;

import java.util.regex.Pattern;

/** Words that were divided at the ends of lines. */
final class Hyphens {
    /** A divided word goes on in small letters; a name with a hyphen, or {@code CT-guided}, keeps it. */
    private static final Pattern DIVIDED = Pattern.compile("(?<=\\p{Ll}{2})[-\u2010] ?\n(?=\\p{Ll}{2})");

    private Hyphens() {}

    /** The text with divided words whole, each on the line on which it began. */
    static String joined(String text) {
        return DIVIDED.matcher(text).replaceAll("");
    }
}
