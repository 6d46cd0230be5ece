package org.precedent.api.summary.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.precedent.index.model.Span;

/**
 * A number of a text with its unit.
 *
 * @param value in its smallest common unit: 1.2 cm is 12 mm
 * @param unit empty for a bare number
 */
record Quantity(String value, String unit, Span span) {
    private static final Map<String, String> NUMBERS = WordLists.pairs("numbers");
    private static final Map<String, String> UNITS = WordLists.pairs("units");
    private static final String UNIT = "(?:"
            + WordLists.of("unit-names").stream()
                    .sorted((a, b) -> a.length() == b.length() ? a.compareTo(b) : b.length() - a.length())
                    .map(Pattern::quote)
                    .reduce((a, b) -> a + "|" + b)
                    .orElseThrow()
            + ")";
    private static final Pattern QUANTITY = Pattern.compile(
            "(?<![\\p{L}\\d.,])(\\p{L}?\\d+(?:[.,]\\d+)*|" + WordLists.either("number-words") + ")" + "(?:\\s*-?\\s*("
                    + UNIT + ")(?![\\p{L}\\d]))?(?![\\p{L}\\d])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern JOINT = Pattern.compile("\\s*(?:x|\u00d7|-|\u2013|by|to|and|bis|und|mal)\\s*");

    /** All of a text, in its order; of "3 x 4 cm" the first has the unit of the second. */
    static List<Quantity> of(String text) {
        List<Quantity> all = new ArrayList<>();
        Matcher matcher = QUANTITY.matcher(text);
        while (matcher.find()) {
            String unit = matcher.group(2) == null ? "" : matcher.group(2).toLowerCase(Locale.ROOT);
            Quantity one = read(matcher.group(1), unit, new Span(matcher.start(), matcher.end()));
            if (!isArticle(matcher.group(1), unit)) {
                all.add(one);
            }
        }
        for (int i = all.size() - 2; i >= 0; i--) {
            Quantity one = all.get(i);
            Quantity next = all.get(i + 1);
            String between = text.substring(one.span().end(), next.span().start());
            if (one.unit.isEmpty()
                    && !next.unit.isEmpty()
                    && JOINT.matcher(between).matches()) {
                all.set(i, read(one.span().of(text), unitAsWritten(next, text), one.span()));
            }
        }
        return List.copyOf(all);
    }

    /** As "one" and "a single", which count nothing. */
    private static boolean isArticle(String written, String unit) {
        return unit.isEmpty() && "1".equals(NUMBERS.get(written.strip().toLowerCase(Locale.ROOT)));
    }

    private static String unitAsWritten(Quantity quantity, String text) {
        Matcher matcher = QUANTITY.matcher(quantity.span().of(text));
        return matcher.matches() && matcher.group(2) != null
                ? matcher.group(2).toLowerCase(Locale.ROOT)
                : quantity.unit;
    }

    private static Quantity read(String written, String unit, Span span) {
        String lower = written.strip().toLowerCase(Locale.ROOT);
        String plain = NUMBERS.getOrDefault(lower, lower).replace(',', '.');
        String[] factor = UNITS.getOrDefault(unit, "1 " + unit).split(" ", 2);
        String base = factor.length > 1 ? factor[1].strip() : "";
        return new Quantity(times(plain, Double.parseDouble(factor[0])), base, span);
    }

    private static String times(String number, double factor) {
        if (!number.matches("\\d{1,9}(?:\\.\\d{1,6})?")) {
            return number;
        }
        return String.format(Locale.ROOT, "%.4f", Double.parseDouble(number) * factor);
    }

    /** Whether it is a size from one to another, in their unit. */
    boolean isBetween(Quantity least, Quantity most) {
        boolean alike = unit.equals(least.unit) && unit.equals(most.unit);
        return alike && least.asNumber() <= asNumber() && asNumber() <= most.asNumber();
    }

    /** Not a number when it is not written as one. */
    double asNumber() {
        return value.matches("\\d+(?:\\.\\d+)?") ? Double.parseDouble(value) : Double.NaN;
    }

    boolean isSame(Quantity other) {
        return value.equals(other.value) && unit.equals(other.unit);
    }
}
