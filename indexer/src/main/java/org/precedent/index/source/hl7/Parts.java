package org.precedent.index.source.hl7;

import java.util.ArrayList;
import java.util.List;

/** Divides a text at one character, in one pass and into a limited number of parts. */
final class Parts {
    private Parts() {}

    /** The parts; the last of as many as are allowed holds the rest. */
    static List<String> of(String text, char separator, int most) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        int end = text.indexOf(separator);
        while (end >= 0 && parts.size() < most - 1) {
            parts.add(text.substring(start, end));
            start = end + 1;
            end = text.indexOf(separator, start);
        }
        parts.add(text.substring(start));
        return parts;
    }

    /** One part, counted from 1; empty when there are less. */
    static String one(String text, char separator, int number) {
        int start = 0;
        for (int at = 1; at < number; at++) {
            int end = text.indexOf(separator, start);
            if (end < 0) {
                return "";
            }
            start = end + 1;
        }
        int end = text.indexOf(separator, start);
        return text.substring(start, end < 0 ? text.length() : end);
    }
}
