package org.precedent.index.dicom;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Numbers in text (PS3.5 table 6.2-1, DS and IS), and as devices write them in other countries: with a decimal comma,
 * or a whole number with a fraction of zeros. A comma that may part thousands is none.
 */
final class Numbers {
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+[.,]?\\d*|[.,]\\d+)([eE][+-]?\\d+)?");
    private static final Pattern THOUSANDS = Pattern.compile("[+-]?[1-9]\\d{0,2},\\d{3}");

    private Numbers() {}

    /** A finite number; absent when the text is none. */
    static OptionalDouble number(String text) {
        if (!NUMBER.matcher(text).matches() || THOUSANDS.matcher(text).matches()) {
            return OptionalDouble.empty();
        }
        double number = Double.parseDouble(text.replace(',', '.'));
        return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
    }

    /** A whole number of 32 bits; absent when the text is none. */
    static OptionalInt whole(String text) {
        double number = number(text).orElse(Double.NaN);
        return number == (int) number ? OptionalInt.of((int) number) : OptionalInt.empty();
    }
}
