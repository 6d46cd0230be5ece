package org.precedent.index.dicom;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Days and ages as DICOM writes them (PS3.5 table 6.2-1). */
final class DicomDates {
    private static final Pattern DAY = Pattern.compile("(\\d{4})[.]?(\\d{2})[.]?(\\d{2})");
    private static final Pattern AGE = Pattern.compile("(\\d{1,3})([DWMY])");
    private static final int FIRST_YEAR = 1850;
    private static final int OLDEST = 130;

    private DicomDates() {}

    /** The day that a text names, in the old writing with dots too; null when it names none. */
    static @Nullable LocalDate day(String text) {
        Matcher day = DAY.matcher(text);
        if (!day.matches()) {
            return null;
        }
        try {
            LocalDate date = LocalDate.of(
                    Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(3)));
            return date.getYear() < FIRST_YEAR ? null : date;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Whole years of an age such as {@code 045Y} or {@code 018M}; null when it is none, as is {@code 000Y}. */
    static @Nullable Integer years(String text) {
        Matcher age = AGE.matcher(text);
        if (!age.matches() || text.equals("000Y")) {
            return null;
        }
        int number = Integer.parseInt(age.group(1));
        int years = switch (age.group(2)) {
            case "D" -> number / 365;
            case "W" -> number / 52;
            case "M" -> number / 12;
            default -> number;
        };
        return plausible(years);
    }

    /** Whole years from birth to a day; null when either is unknown. */
    static @Nullable Integer years(@Nullable LocalDate birth, @Nullable LocalDate day) {
        if (birth == null || day == null || birth.isAfter(day)) {
            return null;
        }
        return plausible(Period.between(birth, day).getYears());
    }

    private static @Nullable Integer plausible(int years) {
        return years < 0 || years > OLDEST ? null : Integer.valueOf(years);
    }
}
