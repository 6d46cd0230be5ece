package org.precedent.index.deid;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks whether a form stands at one place of a text, without looking for it anywhere else. */
final class At {
    private At() {}

    /** A form at a place, which sees what stands before. */
    static Matcher matcher(Pattern form, String text, int at) {
        return form.matcher(text).region(at, text.length()).useTransparentBounds(true);
    }

    static boolean is(Pattern form, String text, int at) {
        return at >= 0
                && at <= text.length()
                && form.matcher(text)
                        .region(at, text.length())
                        .useTransparentBounds(true)
                        .lookingAt();
    }
}
