package org.precedent.index.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What an attribute of a study is to a filter. Where a source told several values they were joined by a comma or a
 * semicolon and a blank; so the whole is a value and so is each part.
 *
 * @param texts letter by letter, without those of more than {@link #LONGEST} characters, which no filter asks for
 * @param numbers those of the texts that are decimal numbers, such as {@code 40}, {@code -1.5} and {@code 2e-3}
 * @param days those of the texts that are days, written {@code 2020-01-31}
 */
public record AttributeValues(Set<String> texts, Set<Double> numbers, Set<LocalDate> days) {
    /** In UTF-16 units. */
    public static final int LONGEST = 200;

    /** Of one attribute; a thousand characters, the most that a manifest's field is shown of, hold few more. */
    private static final int MOST = 256;

    private static final Pattern BETWEEN = Pattern.compile("[,;] ");
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,40}(?:\\.\\d{1,40})?(?:[eE][+-]?\\d{1,3})?");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    public AttributeValues {
        texts = Set.copyOf(texts);
        numbers = Set.copyOf(numbers);
        days = Set.copyOf(days);
    }

    /** The values in an attribute as it is shown. */
    public static AttributeValues of(String shown) {
        Set<String> texts = new LinkedHashSet<>();
        texts.add(shown);
        BETWEEN.splitAsStream(shown).map(String::strip).limit(MOST).forEach(texts::add);
        texts.removeIf(text -> text.isEmpty() || text.length() > LONGEST);
        Set<Double> numbers = new LinkedHashSet<>();
        Set<LocalDate> days = new LinkedHashSet<>();
        for (String text : texts) {
            if (NUMBER.matcher(text).matches()) {
                addFinite(numbers, Double.parseDouble(text));
            } else if (DAY.matcher(text).matches()) {
                addDay(days, text);
            }
        }
        return new AttributeValues(texts, numbers, days);
    }

    /** Minus zero is zero. */
    private static void addFinite(Set<Double> numbers, double number) {
        if (Double.isFinite(number)) {
            numbers.add(number + 0.0);
        }
    }

    private static void addDay(Set<LocalDate> days, String text) {
        try {
            days.add(LocalDate.parse(text));
        } catch (DateTimeException e) {
            // no day of the calendar; it stays a text
        }
    }
}
