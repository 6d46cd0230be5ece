package org.precedent.datasets.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Values as corpora write them, in the manifest's form. */
final class Values {
    private static final int OLDEST = 130;
    private static final Pattern YEARS = Pattern.compile("\\[?0*(\\d{1,3})(?:\\.\\d+)? ?(?:Y|years?)?\\+?\\]?");
    private static final Pattern LESS_THAN_YEARS = Pattern.compile("0*(\\d{1,4})([MWD])");
    private static final Pattern QUOTED = Pattern.compile("'([^']*)'|\"([^\"]*)\"");
    private static final Pattern CAPITALS_OR_FIGURES = Pattern.compile("\\p{Lu}.*\\p{Lu}|\\d", Pattern.DOTALL);
    private static final Pattern BREAK = Pattern.compile("(?<=[ /,-])|(?=[ /,-])");

    private Values() {}

    /** Whole years of {@code 60}, {@code 60.0}, {@code 060Y}, {@code 018M} or {@code [90+]}; null when it is no age. */
    static @Nullable Integer age(String text) {
        Matcher years = YEARS.matcher(text.strip());
        if (years.matches()) {
            int age = Integer.parseInt(years.group(1));
            return age > OLDEST ? null : Integer.valueOf(age);
        }
        Matcher less = LESS_THAN_YEARS.matcher(text.strip());
        return less.matches() ? Integer.valueOf(inYears(Integer.parseInt(less.group(1)), less.group(2))) : null;
    }

    private static int inYears(int number, String unit) {
        return switch (unit) {
            case "M" -> number / 12;
            case "W" -> number / 52;
            default -> number / 365;
        };
    }

    /** {@code M}, {@code F} or {@code O}; empty when the text is none of them. */
    static String sex(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "m", "male" -> "M";
            case "f", "female" -> "F";
            case "o", "other" -> "O";
            default -> "";
        };
    }

    /** A label in small letters, so that those of several corpora meet; short forms as COVID-19 keep their capitals. */
    static String label(String text) {
        StringBuilder label = new StringBuilder();
        for (String word : BREAK.split(text.strip(), -1)) {
            boolean shortForm = CAPITALS_OR_FIGURES.matcher(word).find();
            label.append(shortForm ? word : word.toLowerCase(Locale.ROOT));
        }
        return label.toString();
    }

    /** The members of a list as Python prints it: {@code ['a', 'b']}; without those that are blank. */
    static List<String> pythonList(String text) {
        List<String> members = new ArrayList<>();
        Matcher quoted = QUOTED.matcher(text);
        while (quoted.find()) {
            String member = quoted.group(1) == null ? quoted.group(2) : quoted.group(1);
            if (!member.isBlank()) {
                members.add(member.strip());
            }
        }
        return members;
    }
}
