package org.precedent.api.app;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.precedent.index.model.Constraint;
import org.precedent.index.model.DateRange;

/**
 * What a command asks of attributes. {@code 20..40} is a range of numbers, {@code 2020-01-01..} one of days; anything
 * else is a value, also where it has two full stops.
 */
final class AskedAttributes {
    private static final String NUMBER = "[+-]?\\d{1,40}(?:\\.\\d{1,40})?";
    private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";
    private static final Pattern NUMBERS = range(NUMBER);
    private static final Pattern DAYS = range(DAY);

    private final Map<String, Set<String>> values = new TreeMap<>();
    private final List<Constraint> ranges = new ArrayList<>();

    /** Two ends, of which one may be missing. */
    private static Pattern range(String end) {
        return Pattern.compile("(?=.*\\d)(" + end + ")?\\.\\.(" + end + ")?");
    }

    /**
     * Takes up one more.
     *
     * @throws IllegalArgumentException if it is a range that runs backwards, or one of days that are none
     */
    void add(String attribute, String asked) {
        Matcher numbers = NUMBERS.matcher(asked);
        Matcher days = DAYS.matcher(asked);
        if (numbers.matches()) {
            double from = number(numbers.group(1), Double.NEGATIVE_INFINITY);
            double to = number(numbers.group(2), Double.POSITIVE_INFINITY);
            checkOrder(attribute, from <= to);
            ranges.add(new Constraint.Between(attribute, from, to));
        } else if (days.matches()) {
            LocalDate from = day(days.group(1), DateRange.EARLIEST);
            LocalDate to = day(days.group(2), DateRange.LATEST);
            checkOrder(attribute, !to.isBefore(from));
            ranges.add(new Constraint.During(attribute, new DateRange(from, to)));
        } else {
            values.computeIfAbsent(attribute, _ -> new HashSet<>()).add(asked);
        }
    }

    private static void checkOrder(String attribute, boolean forwards) {
        if (!forwards) {
            throw FilterOption.backwards("attribute." + attribute);
        }
    }

    private static double number(@Nullable String end, double open) {
        return end == null ? open : Double.parseDouble(end);
    }

    private static LocalDate day(@Nullable String end, LocalDate open) {
        try {
            return end == null ? open : LocalDate.parse(end);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("--filter of an attribute wants days of the calendar", e);
        }
    }

    /** All of it: of the values of an attribute one must be there, and every range must hold. */
    List<Constraint> constraints() {
        List<Constraint> all = new ArrayList<>();
        values.forEach((attribute, wanted) -> all.add(new Constraint.OneOf(attribute, wanted)));
        all.addAll(ranges);
        return all;
    }
}
