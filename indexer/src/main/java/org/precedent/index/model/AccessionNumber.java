package org.precedent.index.model;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The one form in which accession numbers are compared: without white space around and inside, in capitals, compatible
 * characters as one. Leading zeros stay: {@code 00123} and {@code 123} may be two orders, and a report at the wrong
 * images does more harm than one that waits.
 */
final class AccessionNumber {
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{Cntrl}]+");

    /** What has no digit, or nothing but zeros, such as {@code NONE} or {@code 0000}, stands for a missing number. */
    private static final Pattern TELLING = Pattern.compile("(?=.*\\d).*[\\p{L}1-9].*");

    private static final int LONGEST = 256;

    private AccessionNumber() {}

    /** The form of a number; null when it tells no order from another. */
    static @Nullable String normal(String written) {
        if (written.length() > LONGEST) {
            return null;
        }
        String compatible = Normalizer.normalize(written, Normalizer.Form.NFKC);
        String normal = SPACE.matcher(compatible).replaceAll("").toUpperCase(Locale.ROOT);
        return TELLING.matcher(normal).matches() ? normal : null;
    }
}
