package org.precedent.index.deid;

import java.time.Month;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Months in Roman numerals, as in {@code 4.IX.61}. */
final class RomanMonths {
    /** A form of them, the longer numerals first. */
    static final String FORM = "VIII|VII|VI|V|IV|IX|XII|XI|X|III|II|I";

    private static final List<String> NUMERALS =
            List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII");

    private RomanMonths() {}

    /** The month that a numeral stands for; null for none. */
    static @Nullable Month of(String numeral) {
        int index = NUMERALS.indexOf(numeral.toUpperCase(Locale.ROOT));
        return index < 0 ? null : Month.of(index + 1);
    }

    static String written(Month month) {
        return NUMERALS.get(month.getValue() - 1);
    }
}
