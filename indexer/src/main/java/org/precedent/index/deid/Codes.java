package org.precedent.index.deid;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Coded values as sources write them. A text in the form of a code (PS3.5, CS) counts as it stands; in any other form,
 * in small letters or with words behind it, only what the standard or usage knows counts, so that no free text passes
 * for a code.
 */
public final class Codes {
    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9 _]{0,15}");
    private static final Pattern BREAK = Pattern.compile(" ?[(\\[,;:|/]| - ");
    private static final Pattern NO_PART = Pattern.compile("[^A-Z0-9]+");

    private static final Map<String, String> MODALITIES = known(Terms.MODALITIES, Map.of());
    private static final Map<String, String> BODY_PARTS = known(Terms.BODY_PARTS, Terms.OTHER_BODY_PARTS);
    private static final Map<String, String> VIEWS = known(Terms.VIEWS, Terms.OTHER_VIEWS);
    private static final Map<String, String> SIDES = known(Terms.SIDES, Terms.OTHER_SIDES);

    private static final Set<String> TERMS = Stream.of(MODALITIES, BODY_PARTS, VIEWS, SIDES)
            .flatMap(known -> Stream.concat(known.keySet().stream(), known.values().stream()))
            .collect(Collectors.toUnmodifiableSet());

    /** A vertebra, a finger, a number of views. */
    private static final Pattern COUNT = Pattern.compile("[A-Z]?\\d{1,2}");

    private Codes() {}

    private static Map<String, String> known(Set<String> terms, Map<String, String> others) {
        Map<String, String> known = new HashMap<>(others);
        terms.forEach(term -> known.put(joined(term), term));
        return Map.copyOf(known);
    }

    private static String joined(String uniform) {
        return NO_PART.matcher(uniform).replaceAll("");
    }

    /** The modality, such as {@code CR} (PS3.3 C.7.3.1.1.1); empty when the text is no code. */
    public static String modality(String text) {
        return of(text, MODALITIES, true);
    }

    /** The body part, such as {@code CHEST} (PS3.16 annex L); empty when the text is no code. */
    public static String bodyPart(String text) {
        return of(text, BODY_PARTS, false);
    }

    /** The projection, such as {@code PA} (PS3.3 C.8.1.1); empty when the text is no code. */
    public static String view(String text) {
        return of(text, VIEWS, false);
    }

    /** The side of a paired body part: {@code R}, {@code L}, {@code U} or {@code B}; empty when the text is no code. */
    public static String laterality(String text) {
        return of(text, SIDES, false);
    }

    /** A code that is none of these, as it stands; empty when the text has not the form of one. */
    public static String other(String text) {
        return CODE.matcher(text).matches() ? text : "";
    }

    /**
     * Whether a code names nobody for sure: it is a term that is known here, or each of its words is one, a word of
     * reports or a number. Any other may be a name in capitals.
     */
    public static boolean isPlain(String code) {
        return TERMS.contains(code)
                || NO_PART.splitAsStream(code)
                        .filter(word -> !word.isEmpty())
                        .allMatch(word -> TERMS.contains(word)
                                || CommonWords.has(word.toLowerCase(Locale.ROOT))
                                || COUNT.matcher(word).matches());
    }

    /**
     * The term for a text.
     *
     * @param known the terms, by what they are written as without marks and spaces
     * @param first whether the first word tells, whatever the others are
     */
    private static String of(String text, Map<String, String> known, boolean first) {
        String uniform = Uniform.of(text);
        String term = known.get(joined(uniform));
        if (term == null) {
            term = known.get(joined(BREAK.split(uniform, 2)[0]));
        }
        if (term == null && first) {
            term = known.get(NO_PART.split(uniform, 2)[0]);
        }
        return term == null ? other(text.strip()) : term;
    }
}
