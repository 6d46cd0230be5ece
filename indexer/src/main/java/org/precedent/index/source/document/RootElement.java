package org.precedent.index.source.document;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The name of the first element of a text in markup, told without parsing it. */
final class RootElement {
    private static final int HEAD = 4096;
    private static final Pattern NAME = Pattern.compile("<(?:[A-Za-z_][\\w.-]*+:)?([A-Za-z_][\\w.-]*+)[\\s/>]");

    private static final Pattern DECLARED_END = Pattern.compile("]\\s*+>");

    private final String head;
    private int at;

    private RootElement(String head) {
        this.head = head;
    }

    /** Without its prefix; empty when there is none. */
    static String of(byte[] content) {
        String head = new String(content, 0, Math.min(content.length, HEAD), StandardCharsets.ISO_8859_1);
        // the marks of byte orders, and every second byte of UTF-16
        return new RootElement(head.replaceAll("^(\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)|\\x00", "")).name();
    }

    private String name() {
        boolean skipped = true;
        while (skipped) {
            skipped = skipSpace() || skip("<!--", "-->") || skip("<?", ">") || skipType();
        }
        Matcher name = NAME.matcher(head).region(at, head.length());
        return name.lookingAt() ? String.valueOf(name.group(1)) : "";
    }

    private boolean skipSpace() {
        int start = at;
        while (at < head.length() && Character.isWhitespace(head.charAt(at))) {
            at++;
        }
        return at > start;
    }

    /** Goes behind what begins and ends so. */
    private boolean skip(String begin, String end) {
        int behind = head.startsWith(begin, at) ? head.indexOf(end, at + begin.length()) : -1;
        at = behind < 0 ? at : behind + end.length();
        return behind >= 0;
    }

    /** Goes behind a document type, and what it declares itself: who reads the document refuses it for that. */
    private boolean skipType() {
        int end = head.startsWith("<!", at) && !head.startsWith("<!--", at) ? head.indexOf('>', at) : -1;
        if (end >= 0 && head.substring(at, end).indexOf('[') >= 0) {
            Matcher declared = DECLARED_END.matcher(head).region(at, head.length());
            end = declared.find() ? declared.end() - 1 : -1;
        }
        if (end < 0) {
            return false;
        }
        at = end + 1;
        return true;
    }
}
