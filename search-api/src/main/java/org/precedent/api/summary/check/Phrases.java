package org.precedent.api.summary.check;

import java.util.regex.Pattern;

/** Looks for the phrases of a word list in texts, as whole words. */
final class Phrases {
    private final Pattern pattern;

    private Phrases(Pattern pattern) {
        this.pattern = pattern;
    }

    static Phrases of(String part) {
        String any = "(?<![\\p{L}\\d])" + WordLists.either(part) + "(?![\\p{L}\\d])";
        return new Phrases(Pattern.compile(any, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }

    boolean isIn(String text) {
        return pattern.matcher(text).find();
    }
}
