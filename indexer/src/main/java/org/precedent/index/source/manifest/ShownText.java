package org.precedent.index.source.manifest;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.precedent.index.deid.Scrubber;

/** Values of fields that are shown: without long numbers, which name a record sooner than they say anything. */
final class ShownText {

    private static final Pattern WORD = Pattern.compile("\\S+");
    private static final Pattern FIGURES = Pattern.compile("\\p{N}(?:[\\p{N}-]*\\p{N})?");
    private static final Pattern REFERENCE = Pattern.compile("(?:doi:)?10\\.\\d{4,9}/\\S+|https?://[^\\s?#@]+");
    private static final int LONGEST_NUMBER = 5;

    private ShownText() {}

    /**
     * A value without the numbers in it that are longer than those that people measure with, but for a DOI's or a web
     * page's address.
     */
    static String of(String value) {
        return WORD.matcher(value)
                .replaceAll(word -> Matcher.quoteReplacement(
                        REFERENCE.matcher(word.group()).matches() ? word.group() : withoutNumbers(word.group())));
    }

    private static String withoutNumbers(String word) {
        return FIGURES.matcher(word)
                .replaceAll(
                        number -> Matcher.quoteReplacement(isLong(number.group()) ? Scrubber.REMOVED : number.group()));
    }

    private static boolean isLong(String number) {
        return number.codePoints().filter(Character::isDigit).count() > LONGEST_NUMBER;
    }
}
