package org.precedent.index.source.document;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The name of the first element of a text in markup, told without parsing it. */
final class RootElement {
    private static final int HEAD = 4096;

    /** A possessive sequence of what may stand before it: the declaration, remarks, the type. */
    private static final Pattern ROOT = Pattern.compile(
            "^(?:\\s|<\\?[^>]*>|<!--(?:[^-]|-(?!->))*+-->|<![A-Za-z][^>\\[]*>)*+<(?:[A-Za-z_][\\w.-]*:)?([A-Za-z_][\\w.-]*)[\\s/>]");

    private RootElement() {}

    /** Without its prefix; empty when there is none. */
    static String of(byte[] content) {
        String head = new String(content, 0, Math.min(content.length, HEAD), StandardCharsets.ISO_8859_1);
        // the marks of byte orders, and every second byte of UTF-16
        Matcher root = ROOT.matcher(head.replaceAll("^(\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)|\\x00", ""));
        return root.find() ? String.valueOf(root.group(1)) : "";
    }
}
