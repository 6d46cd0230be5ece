package org.precedent.index.deid;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A day that a text names without its year, or in words: {@code 12.03.}, {@code on 12 March}, {@code dritten Mai}.
 *
 * @param start UTF-16 offset of its first character
 * @param end UTF-16 offset behind its last character
 * @param day the day of the month
 * @param form how the day is said in words; null when it is in figures
 * @param month the month in figures; null when it has its name
 * @param name the word that names the month; null when it is in figures
 * @param year the year; null for none
 */
record LooseDay(
        int start,
        int end,
        TextDate.Part day,
        DayWords.@Nullable Form form,
        TextDate.@Nullable Part month,
        @Nullable Word name,
        TextDate.@Nullable Part year) {

    LooseDay {
        if ((month == null) == (name == null)) {
            throw new IllegalArgumentException("a month is a number or a name");
        }
    }

    /** The number of the month. */
    int monthValue() {
        if (month != null) {
            return month.value();
        }
        Months.Named named = name == null ? null : Months.of(name);
        return named == null ? 1 : named.month().getValue();
    }

    /** Whether it may be a day of some year. */
    boolean maybe(LocalDate other) {
        return other.getDayOfMonth() == day.value()
                && other.getMonthValue() == monthValue()
                && (year == null || year.value() == other.getYear());
    }

    /**
     * The day itself; without its year, the one that is nearest to another day. Null when there is none, or no other
     * day.
     */
    @Nullable LocalDate near(@Nullable LocalDate other) {
        if (year != null) {
            return in(year.value());
        }
        if (other == null) {
            return null;
        }
        return Stream.of(other.getYear(), other.getYear() - 1, other.getYear() + 1)
                .map(this::in)
                .filter(Objects::nonNull)
                .min((one, two) -> Long.compare(distance(one, other), distance(two, other)))
                .orElse(null);
    }

    private static long distance(LocalDate one, LocalDate other) {
        return Math.abs(ChronoUnit.DAYS.between(one, other));
    }

    /** The day in a year; null when that has no such day. */
    @Nullable LocalDate in(int inYear) {
        return of(inYear, monthValue(), day.value());
    }

    /** A day; null when there is none. */
    static @Nullable LocalDate of(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The pieces that another day changes, in their order. */
    List<TextDate.Part> parts() {
        Word named = name;
        TextDate.Part months =
                named == null ? Objects.requireNonNull(month) : new TextDate.Part(named.start(), named.end(), 0);
        return Stream.of(day, months, year)
                .filter(Objects::nonNull)
                .sorted((one, two) -> Integer.compare(one.start(), two.start()))
                .toList();
    }
}
