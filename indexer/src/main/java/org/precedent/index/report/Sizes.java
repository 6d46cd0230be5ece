package org.precedent.index.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.precedent.index.model.Span;

/** Finds measurements of length in a text: {@code 3 cm}, {@code 3.2 x 4.1 cm}, {@code 5-8 mm}, {@code 3,5 cm}. */
final class Sizes {
    private static final String NUMBER = "(\\d{1,4}(?:[.,]\\d{1,3})?)";
    private static final String TIMES = "x|\u00d7";
    private static final Pattern DECIMAL_COMMA = Pattern.compile(",(?=\\d{1,2}(?!\\d))");

    private final Pattern size;
    private final Set<String> ranges;
    private final Set<String> millimetres;

    private Sizes(Set<String> products, Set<String> ranges, Set<String> millimetres, Set<String> centimetres) {
        this.ranges = ranges;
        this.millimetres = millimetres;
        String unit = "(" + either(Stream.concat(millimetres.stream(), centimetres.stream())) + ")?";
        String by = "(" + either(Stream.concat(Stream.of(TIMES), products.stream())) + ")";
        String joint = "("
                + either(Stream.of(Stream.of(TIMES, "-"), products.stream(), ranges.stream())
                        .flatMap(all -> all)) + ")";
        this.size = Pattern.compile(
                "(?<![\\d.,])" + NUMBER + "\\s*-?\\s*" + unit
                        + "(?:\\s*" + joint + "\\s*" + NUMBER + "\\s*" + unit + ")?"
                        + "(?:\\s*" + by + "\\s*" + NUMBER + "\\s*" + unit + ")?(?![\\p{L}\\d])",
                Pattern.CASE_INSENSITIVE);
    }

    /** By the words of a language. */
    static Sizes of(WordFile file) {
        return new Sizes(
                Set.copyOf(file.written("by")),
                Set.copyOf(file.written("to")),
                Set.copyOf(file.written("millimetres")),
                Set.copyOf(file.written("centimetres")));
    }

    /** The longest first, for some begin with others. */
    private static String either(Stream<String> words) {
        return words.sorted((a, b) -> b.length() - a.length()).collect(Collectors.joining("|"));
    }

    /**
     * A measurement.
     *
     * @param written numbers with decimal points and unit, dimensions joined by {@code x}
     */
    record Size(Span span, String written) {}

    List<Size> in(String text, Span stretch) {
        List<Size> sizes = new ArrayList<>();
        if (stretch.of(text).chars().noneMatch(Character::isDigit)) {
            return sizes;
        }
        Matcher matcher = size.matcher(text).region(stretch.start(), stretch.end());
        while (matcher.find()) {
            String written = written(matcher);
            if (!written.isEmpty()) {
                sizes.add(new Size(new Span(matcher.start(), matcher.end()), written));
            }
        }
        return sizes;
    }

    /** Empty for numbers without a unit. */
    private String written(Matcher matcher) {
        String unit = "";
        StringBuilder numbers = new StringBuilder(matcher.group(1));
        for (int group = 2; group <= 8; group += 3) {
            unit = matcher.group(group) == null ? unit : matcher.group(group);
            if (group < 8 && matcher.group(group + 2) != null) {
                numbers.append(joint(matcher.group(group + 1))).append(matcher.group(group + 2));
            }
        }
        return unit.isEmpty() ? "" : DECIMAL_COMMA.matcher(numbers).replaceAll(".") + " " + shortened(unit);
    }

    private String joint(String written) {
        if (written.equals("-")) {
            return "-";
        }
        return ranges.contains(written.toLowerCase(Locale.ROOT)) ? " to " : " x ";
    }

    private String shortened(String unit) {
        return millimetres.contains(unit.toLowerCase(Locale.ROOT)) ? "mm" : "cm";
    }
}
