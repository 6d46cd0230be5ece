package org.precedent.api.summary.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.precedent.index.model.Span;

/**
 * A word or a number of a text.
 *
 * @param word in lower case
 * @param written as it stands there
 */
record ClaimToken(String word, String written, Span span) {
    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{M}]+(?:['\u2019][\\p{L}\\p{M}]+)?|[\\p{L}]*\\d+");

    static List<ClaimToken> of(String text) {
        List<ClaimToken> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            String written = matcher.group();
            tokens.add(new ClaimToken(
                    written.toLowerCase(Locale.ROOT), written, new Span(matcher.start(), matcher.end())));
        }
        return tokens;
    }

    boolean isCapital() {
        return Character.isUpperCase(written.codePointAt(0));
    }

    /** As an abbreviation is written: {@code CT}, {@code ILDs}, {@code T2}. */
    boolean isAbbreviation() {
        long capitals = written.chars().filter(Character::isUpperCase).count();
        return written.chars().anyMatch(Character::isDigit) || (capitals > 1 && written.length() <= 6);
    }
}
