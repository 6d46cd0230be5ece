package org.precedent.api.summary.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Looks for the forms of a word list in texts: phrases with room in them. In a form {@code {part}} stands for any
 * phrase of another part, with {@code ?} behind it for none too, {@code ...} for some words of the same sentence,
 * {@code #} for a number that can be called, {@code #dose} for an amount of a drug, and {@code ^} for the beginning of
 * a clause.
 */
final class Forms {
    private static final String BETWEEN = "[\\s_*\\p{Pd}]+";
    private static final String WORD_END = "(?![\\p{L}\\d])";
    private static final String SOME = "[^.!?\\r\\n]{0,60}?(?<![\\p{L}\\d])";
    private static final String CALLED =
            "(?!\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4}(?!\\d))[+(]?\\d{2,8}[\\d ()/.\\p{Pd}]{3,20}\\d";
    private static final String DOSE = "\\d{1,5}(?:[.,]\\d{1,3})?\\s{0,3}" + WordLists.either("dose-units");
    private static final String CLAUSE = "(?<=(?:^|[.,;:!?()\\[\\]\\r\\n])[\\s\"'*]{0,3})";

    private final Pattern pattern;

    private Forms(Pattern pattern) {
        this.pattern = pattern;
    }

    static Forms of(String part) {
        List<List<String>> forms = WordLists.of(part).stream()
                .sorted()
                .map(form -> List.of(form.split(" ", -1)))
                .toList();
        String any = any(forms, "");
        return new Forms(Pattern.compile("(?<![\\p{L}\\d])(?=\\p{L})" + any + WORD_END));
    }

    /** Forms that begin alike are looked for together, which takes half the time. */
    private static String any(List<List<String>> forms, String between) {
        Map<String, List<List<String>>> rests = new TreeMap<>();
        forms.stream()
                .filter(form -> !form.isEmpty())
                .forEach(form -> rests.computeIfAbsent(form.getFirst(), _ -> new ArrayList<>())
                        .add(form.subList(1, form.size())));
        String any = rests.entrySet().stream()
                .map(one -> beginning(one.getKey(), one.getValue(), between))
                .collect(Collectors.joining("|", "(?:", ")"));
        return forms.stream().anyMatch(List::isEmpty) ? any + "?" : any;
    }

    private static String beginning(String token, List<List<String>> rests, String between) {
        boolean isOptional = token.endsWith("}?");
        boolean isLast = rests.size() == 1 && rests.getFirst().isEmpty();
        String piece = (token.equals("...") ? WORD_END : between)
                + (isOptional ? "(?:" + piece(token) + BETWEEN + ")?" : piece(token));
        boolean isJoined = isOptional || token.equals("...") || token.equals("^");
        return isLast ? piece : piece + any(rests, isJoined ? "" : BETWEEN);
    }

    private static String piece(String token) {
        return switch (token) {
            case "..." -> SOME;
            case "^" -> CLAUSE;
            case "#" -> CALLED;
            case "#dose" -> DOSE;
            default ->
                token.startsWith("{") ? WordLists.either(token.substring(1, token.indexOf('}'))) : Pattern.quote(token);
        };
    }

    boolean isIn(String text) {
        return pattern.matcher(small(text)).find();
    }

    /** Where the first of them begins. */
    OptionalInt start(String text) {
        Matcher matcher = pattern.matcher(small(text));
        return matcher.find() ? OptionalInt.of(matcher.start()) : OptionalInt.empty();
    }

    /** A text in small letters with a mark in place of each of them. */
    String without(String text) {
        return pattern.matcher(small(text)).replaceAll("-");
    }

    /** In small letters, each in its place: to look for them in either case takes twice as long. */
    private static String small(String text) {
        char[] letters = text.toCharArray();
        for (int i = 0; i < letters.length; i++) {
            letters[i] = Character.toLowerCase(letters[i]);
        }
        return String.valueOf(letters);
    }
}
