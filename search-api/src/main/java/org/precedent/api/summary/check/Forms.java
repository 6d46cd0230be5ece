package org.precedent.api.summary.check;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Looks for the forms of a word list in texts: phrases with room in them. In a form {@code {part}} stands for any phrase
 * of another part, with {@code ?} behind it for none too, {@code ...} for some words of the same sentence, {@code #} for
 * a number that can be called, {@code #dose} for an amount of a drug, and {@code ^} for the beginning of a clause.
 */
final class Forms {
    private static final String BETWEEN = "[\\s_*\\p{Pd}]+";
    private static final String SOME = "[^.!?\\r\\n]{0,60}?(?<![\\p{L}\\d])";
    private static final String CALLED = "(?!\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4}(?!\\d))[+(]?\\d{2,8}[\\d ()/.\\p{Pd}]{3,20}\\d";
    private static final String DOSE = "\\d{1,5}(?:[.,]\\d{1,3})?\\s{0,3}" + WordLists.either("dose-units");
    private static final String CLAUSE = "(?<=(?:^|[.,;:!?()\\[\\]\\r\\n])[\\s\"'*]{0,3})";

    private final Pattern pattern;

    private Forms(Pattern pattern) {
        this.pattern = pattern;
    }

    static Forms of(String part) {
        String any = WordLists.of(part).stream().sorted().map(Forms::form).collect(Collectors.joining("|", "(?:", ")"));
        return new Forms(Pattern.compile(
                "(?<![\\p{L}\\d])(?=[\\p{L}\\d+(])" + any + "(?![\\p{L}\\d])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }

    private static String form(String form) {
        StringBuilder pattern = new StringBuilder();
        String before = "";
        for (String token : form.split(" ", -1)) {
            boolean isOptional = token.endsWith("}?");
            String piece = piece(token);
            pattern.append(before).append(isOptional ? "(?:" + piece + BETWEEN + ")?" : piece);
            before = isOptional || token.equals("...") || token.equals("^") ? "" : BETWEEN;
        }
        return pattern.toString();
    }

    private static String piece(String token) {
        return switch (token) {
            case "..." -> SOME;
            case "^" -> CLAUSE;
            case "#" -> CALLED;
            case "#dose" -> DOSE;
            default ->
                token.startsWith("{")
                        ? WordLists.either(token.substring(1, token.indexOf('}')))
                        : Pattern.quote(token);
        };
    }

    boolean isIn(String text) {
        return pattern.matcher(text).find();
    }

    /** Where the first of them begins. */
    OptionalInt start(String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? OptionalInt.of(matcher.start()) : OptionalInt.empty();
    }

    /** A text with a mark in place of each of them. */
    String without(String text) {
        return pattern.matcher(text).replaceAll("-");
    }
}
