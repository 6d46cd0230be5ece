package org.precedent.index.source.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/** JSON values as text. A number without a fraction is its integer, however a program wrote it: 1234.0 and 1.234E3. */
final class Scalars {

    /** A number beyond so many digits is no number of anything. */
    private static final int MOST_DIGITS = 100;

    private static final Pattern WHOLE = Pattern.compile("\\d{1,256}\\.0");

    private Scalars() {}

    static boolean isOne(JsonNode value) {
        return value.isTextual() || value.isNumber();
    }

    static String text(JsonNode value) {
        if (value.isNumber()) {
            return number(value.decimalValue());
        }
        String text = value.asText();
        return WHOLE.matcher(text.strip()).matches() ? text.strip().replaceFirst("\\.0$", "") : text;
    }

    private static String number(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        boolean printable = plain.precision() <= MOST_DIGITS && Math.abs((long) plain.scale()) <= MOST_DIGITS;
        return printable ? plain.toPlainString() : plain.toString();
    }
}
