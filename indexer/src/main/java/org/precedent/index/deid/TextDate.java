package org.precedent.index.deid;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A day, or a month of a year, as it stands in a text.
 *
 * @param start UTF-16 offset of its first character
 * @param end UTF-16 offset behind its last character
 * @param numbers the parts in figures, in their order
 * @param name the word that names the month; null when all is in figures
 */
record TextDate(
        int start, int end, List<Part> numbers, @Nullable Word name) {
    private static final int DAY_MONTH_YEAR = 3;
    private static final int MONTH_YEAR = 2;
    private static final int CENTURY = 100;

    /** Two figures from here on are taken for a year of the last century. */
    private static final int FIRST_OF_LAST_CENTURY = 40;

    private static final int THIS_CENTURY = 2000;
    private static final int LAST_CENTURY = 1900;
    private static final int MIDDLE_OF_A_MONTH = 15;

    /** Some figures: a day, a month or a year. */
    record Part(int start, int end, int value) {
        int length() {
            return end - start;
        }
    }

    /** Which part is what; -1 for none. */
    record Reading(int day, int month, int year, LocalDate date) {}

    /** The ways to read it that name a day there is. */
    List<Reading> readings() {
        if (name != null) {
            return named(name);
        }
        int[][] orders = numbers.size() == DAY_MONTH_YEAR
                ? new int[][] {{0, 1, 2}, {1, 0, 2}, {2, 1, 0}}
                : numbers.getFirst().length() > MONTH_YEAR ? new int[][] {{-1, 1, 0}} : new int[][] {{-1, 0, 1}};
        return Stream.of(orders)
                .map(order -> reading(order[0], order[1], order[2]))
                .filter(reading -> reading != null)
                .toList();
    }

    private List<Reading> named(Word month) {
        Month named = month(month);
        if (named == null) {
            return List.of();
        }
        boolean yearFirst = numbers.size() == MONTH_YEAR && numbers.getFirst().length() > MONTH_YEAR;
        int year = yearFirst ? 0 : numbers.size() - 1;
        int day = numbers.size() < MONTH_YEAR ? -1 : 1 - year;
        Reading reading = reading(day, -1, year, named.getValue());
        return reading == null ? List.of() : List.of(reading);
    }

    private static @Nullable Month month(Word word) {
        Months.Named named = Months.of(word);
        return named == null ? RomanMonths.of(word.written()) : named.month();
    }

    private @Nullable Reading reading(int day, int month, int year) {
        return reading(day, month, year, numbers.get(month).value());
    }

    private @Nullable Reading reading(int day, int month, int year, int monthValue) {
        Part years = numbers.get(year);
        if (years.length() != MONTH_YEAR && years.length() != MONTH_YEAR + MONTH_YEAR) {
            return null;
        }
        try {
            int inMonth = day < 0 ? MIDDLE_OF_A_MONTH : numbers.get(day).value();
            return new Reading(day, month, year, LocalDate.of(year(years), monthValue, inMonth));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int year(Part part) {
        int century = part.value() < FIRST_OF_LAST_CENTURY ? THIS_CENTURY : LAST_CENTURY;
        return part.length() == MONTH_YEAR ? century + part.value() : part.value();
    }

    /** Whether it may be a day, or the month in which it is, whatever century two figures mean. */
    boolean maybe(LocalDate day) {
        return readings().stream()
                .anyMatch(reading -> reading.day() < 0
                        ? reading.date().getMonth() == day.getMonth()
                                && reading.date().getYear() == day.getYear()
                        : reading.date().getMonth() == day.getMonth()
                                && reading.date().getDayOfMonth() == day.getDayOfMonth()
                                && reading.date().getYear() % CENTURY == day.getYear() % CENTURY
                                && (numbers.get(reading.year()).length() == MONTH_YEAR
                                        || reading.date().getYear() == day.getYear()));
    }

    /** Whether it names a day of a month. */
    boolean isWhole() {
        return numbers.size() + (name == null ? 0 : 1) == DAY_MONTH_YEAR;
    }

    /** The days that it may be. */
    Set<LocalDate> days() {
        return readings().stream().map(Reading::date).collect(Collectors.toSet());
    }
}
