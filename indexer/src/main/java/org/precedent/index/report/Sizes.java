package org.precedent.index.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.precedent.index.model.Span;

/** Finds measurements of length in a text: {@code 3 cm}, {@code 3.2 x 4.1 cm}, {@code 5-8 mm}. */
final class Sizes {
    private static final String NUMBER = "\\d{1,4}(?:[.,]\\d{1,3})?";
    private static final String UNIT = "(mm|cm|millimet(?:er|re)s?|centimet(?:er|re)s?)";
    private static final Pattern SIZE = Pattern.compile(
            "(?<![\\d.,])(" + NUMBER + ")\\s*-?\\s*" + UNIT + "?"
                    + "(?:\\s*(x|\u00d7|by|-|to)\\s*(" + NUMBER + ")\\s*" + UNIT + "?)?"
                    + "(?:\\s*(x|\u00d7|by)\\s*(" + NUMBER + ")\\s*" + UNIT + "?)?(?![\\p{L}\\d])",
            Pattern.CASE_INSENSITIVE);

    private Sizes() {}

    /**
     * A measurement.
     *
     * @param written numbers and unit, dimensions joined by {@code x}
     */
    record Size(Span span, String written) {}

    static List<Size> in(String text, Span stretch) {
        List<Size> sizes = new ArrayList<>();
        Matcher matcher = SIZE.matcher(text).region(stretch.start(), stretch.end());
        while (matcher.find()) {
            String written = written(matcher);
            if (!written.isEmpty()) {
                sizes.add(new Size(new Span(matcher.start(), matcher.end()), written));
            }
        }
        return sizes;
    }

    /** Empty for numbers without a unit. */
    private static String written(Matcher matcher) {
        String unit = "";
        StringBuilder numbers = new StringBuilder(matcher.group(1));
        for (int group = 2; group <= 8; group += 3) {
            unit = matcher.group(group) == null ? unit : matcher.group(group);
            if (group < 8 && matcher.group(group + 2) != null) {
                numbers.append(joint(matcher.group(group + 1))).append(matcher.group(group + 2));
            }
        }
        return unit.isEmpty() ? "" : numbers + " " + shortened(unit);
    }

    private static String joint(String written) {
        return switch (written.toLowerCase(Locale.ROOT)) {
            case "-" -> "-";
            case "to" -> " to ";
            default -> " x ";
        };
    }

    private static String shortened(String unit) {
        String lower = unit.toLowerCase(Locale.ROOT);
        return lower.startsWith("m") ? "mm" : "cm";
    }
}
