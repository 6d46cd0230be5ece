package org.precedent.datasets.corpus;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Days as corpora write them: {@code 20140915}, {@code 2014-09-15}, {@code September 15, 2014}. */
final class CalendarDay {
    private static final DateTimeFormatter FORM = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("[uuuuMMdd][uuuu-MM-dd][MMMM d, uuuu][MMM d, uuuu]")
            .toFormatter(Locale.ENGLISH);

    private CalendarDay() {}

    /** Null for anything that is no whole day, such as a year alone. */
    static @Nullable LocalDate of(String text) {
        try {
            return LocalDate.parse(text.strip(), FORM);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** As the manifest writes it; empty when it is no day. */
    static String iso(String text) {
        LocalDate day = of(text);
        return day == null ? "" : day.toString();
    }
}
