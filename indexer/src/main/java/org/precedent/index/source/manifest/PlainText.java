package org.precedent.index.source.manifest;

import java.util.regex.Pattern;

/** Text as it is kept: line ends are line feeds, no other control character but the tab, and whole characters only. */
public final class PlainText {

    private static final Pattern LINE_END = Pattern.compile("\\R");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");
    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");
    private static final String REPLACEMENT = "\uFFFD";

    /** A surrogate that is no pair's half: a regular expression sees pairs as one character. */
    private static final Pattern LONE_SURROGATE = Pattern.compile("[\\uD800-\\uDFFF]");

    private PlainText() {}

    /** A text of many lines, without white space around it. */
    public static String of(String text) {
        String lines = LINE_END.matcher(text).replaceAll("\n");
        String plain = CONTROL.matcher(lines).replaceAll(" ");
        return LONE_SURROGATE.matcher(plain).replaceAll(REPLACEMENT).strip();
    }

    /** A text on one line, each run of white space a single space. */
    public static String line(String text) {
        return WHITE_SPACE.matcher(of(text)).replaceAll(" ");
    }
}
