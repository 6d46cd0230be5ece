package org.precedent.index.deid;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds Spanish names that begin with a Maria in short: {@code M.ª Dolores}, {@code Mª José Roig}. */
final class ShortMarias {
    private static final char SIGN = '\u00AA';
    private static final Pattern NAME =
            Pattern.compile("(?<![\\p{L}\\d])M\\.?\u00AA\\.? ?\\p{Lu}\\p{L}{2,20}(?: \\p{Lu}\\p{L}{3,20}){0,2}");

    private ShortMarias() {}

    static void add(String text, Masks masks) {
        if (text.indexOf(SIGN) >= 0) {
            Matcher name = NAME.matcher(text);
            while (name.find()) {
                masks.add(name.start(), name.end(), MaskKind.NAME);
            }
        }
    }
}
