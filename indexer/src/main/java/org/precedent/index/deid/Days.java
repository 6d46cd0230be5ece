package org.precedent.index.deid;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Days as sources write them: as DICOM does, as ISO 8601 does, in figures with any usual mark between them, or with the
 * name of the month. A time behind the day does not count. What may be one of two days is none.
 */
public final class Days {
    /** The first year that is believed; what is before it is a placeholder. */
    public static final int EARLIEST_YEAR = 1850;

    private static final String BEHIND =
            "(?:\\.0+|[T ,]*\\d{2}(?::?\\d{2}){0,2}(?:[.,]\\d+)?(?: ?[AP]M)? ?(?:Z|UTC|GMT|[+-]\\d{2}:?\\d{2})?)?";
    private static final Pattern CLOSE = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})" + BEHIND);
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})[-/. ](\\d{1,2}|[A-Z]+)[-/. ](\\d{1,2})(?!\\d)" + BEHIND);
    private static final Pattern YEAR_LAST =
            Pattern.compile("(\\d{1,2})([-/. ]) ?(\\d{1,2})[-/. ] ?(\\d{4})(?!\\d)" + BEHIND);
    private static final Pattern DAY_AND_NAME =
            Pattern.compile("(\\d{1,2})(?:ST|ND|RD|TH)?[-/., ]* ?([A-Z]+)[-/., ]*(\\d{4})(?!\\d)" + BEHIND);
    private static final Pattern NAME_AND_DAY =
            Pattern.compile("([A-Z]+)[-/., ]*(\\d{1,2})(?:ST|ND|RD|TH)?[-/., ]+(\\d{4})(?!\\d)" + BEHIND);

    private static final Map<String, Integer> MONTHS = months();

    private Days() {}

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new HashMap<>();
        for (Month month : Month.values()) {
            for (String language : List.of("en", "de", "fr", "es", "it", "pt", "nl")) {
                for (TextStyle style : List.of(TextStyle.FULL, TextStyle.SHORT)) {
                    String name = Uniform.of(month.getDisplayName(style, Locale.of(language)));
                    months.putIfAbsent(name.replace(".", ""), month.getValue());
                }
            }
        }
        for (int number = 1; number <= Month.values().length; number++) {
            months.put(String.valueOf(number), number);
            months.put(String.format(Locale.ROOT, "%02d", number), number);
        }
        return Map.copyOf(months);
    }

    /** The day that a text names; null when it names none, or cannot be told from another. */
    public static @Nullable LocalDate of(String text) {
        String uniform = Uniform.of(text);
        Matcher close = CLOSE.matcher(uniform);
        if (close.matches()) {
            return day(close.group(1), close.group(2), close.group(3));
        }
        Matcher yearFirst = YEAR_FIRST.matcher(uniform);
        if (yearFirst.matches()) {
            return day(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3));
        }
        Matcher yearLast = YEAR_LAST.matcher(uniform);
        return yearLast.matches() ? yearLast(yearLast) : named(uniform);
    }

    private static @Nullable LocalDate named(String uniform) {
        Matcher dayFirst = DAY_AND_NAME.matcher(uniform.replace(". ", " "));
        if (dayFirst.matches()) {
            return day(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1));
        }
        Matcher nameFirst = NAME_AND_DAY.matcher(uniform.replace(". ", " "));
        return nameFirst.matches() ? day(nameFirst.group(3), nameFirst.group(1), nameFirst.group(2)) : null;
    }

    /** With dots the day comes first, as all write it who write dots; else both orders are in use. */
    private static @Nullable LocalDate yearLast(Matcher parts) {
        LocalDate dayFirst = day(parts.group(4), parts.group(3), parts.group(1));
        LocalDate monthFirst = day(parts.group(4), parts.group(1), parts.group(3));
        if (dayFirst == null || monthFirst == null) {
            return dayFirst == null ? monthFirst : dayFirst;
        }
        boolean sure = parts.group(2).equals(".") || dayFirst.equals(monthFirst);
        return sure ? dayFirst : null;
    }

    private static @Nullable LocalDate day(String year, String month, String day) {
        Integer number = MONTHS.get(month);
        if (number == null) {
            return null;
        }
        try {
            LocalDate date = LocalDate.of(Integer.parseInt(year), number, Integer.parseInt(day));
            return date.getYear() < EARLIEST_YEAR ? null : date;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
