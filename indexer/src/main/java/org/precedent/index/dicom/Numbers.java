package org.precedent.index.dicom;

import java.math.BigDecimal;
import java.math.MathContext;
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

    /** Of a decimal string, in characters. */
    private static final int LONGEST = 16;

    private Numbers() {}

    /** A finite number; absent when the text is none. */
    static OptionalDouble number(String text) {
        if (!NUMBER.matcher(text).matches() || THOUSANDS.matcher(text).matches()) {
            return OptionalDouble.empty();
        }
        double number = Double.parseDouble(text.replace(',', '.'));
        return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
    }

    /** A number as a decimal string of PS3.5 has it, as exact as 16 characters allow. */
    static String decimal(double number) {
        String shortest = Double.toString(number);
        int digits = MathContext.DECIMAL64.getPrecision();
        while (shortest.length() > LONGEST) {
            shortest = new BigDecimal(number).round(new MathContext(digits--)).toString();
        }
        return shortest;
    }

    /** A whole number of 32 bits; absent when the text is none. */
    static OptionalInt whole(String text) {
        double number = number(text).orElse(Double.NaN);
        return number == (int) number ? OptionalInt.of((int) number) : OptionalInt.empty();
    }
}
