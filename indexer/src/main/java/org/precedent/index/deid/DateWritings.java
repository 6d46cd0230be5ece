package org.precedent.index.deid;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The ways in which people write a day, in English and in numbers. */
final class DateWritings {
    private static final List<DateTimeFormatter> PATTERNS = Stream.of(
                    "yyyy M d",
                    "yyyy MM dd",
                    "d M yyyy",
                    "dd MM yyyy",
                    "M d yyyy",
                    "MM dd yyyy",
                    "d MMM yyyy",
                    "dd MMM yyyy",
                    "d MMMM yyyy",
                    "dd MMMM yyyy",
                    "MMM d yyyy",
                    "MMMM d yyyy",
                    "MMM dd yyyy",
                    "MMMM dd yyyy")
            .map(pattern -> DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH))
            .toList();

    private DateWritings() {}

    static List<String> of(LocalDate day) {
        return PATTERNS.stream().map(day::format).toList();
    }
}
