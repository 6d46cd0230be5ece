package org.precedent.api.http;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads words that somebody asks about: of bounded length, not blank, without characters that cannot be printed. */
final class QueryText {
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cs}]");

    private QueryText() {}

    static String read(String field, @Nullable String text, int longest) {
        if (text == null) {
            throw RequestRefused.badField(field, "is null; give it a text");
        }
        if (text.length() > longest) {
            throw RequestRefused.badField(field, "has " + text.length() + " characters; at most " + longest);
        }
        String printable = UNPRINTABLE.matcher(text).replaceAll(" ").strip();
        if (printable.isBlank()) {
            throw RequestRefused.badField(field, "is blank; say what to look for, or leave it out");
        }
        if (printable.codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw RequestRefused.badField(field, "has neither a letter nor a digit; say what to look for");
        }
        return printable;
    }
}
