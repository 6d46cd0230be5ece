package org.precedent.index.model;

import java.util.regex.Pattern;

/** The check that every pseudonymous identifier passes: short, and safe in a path, a URL and a log. */
final class Identifiers {
    private static final Pattern SAFE = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    private Identifiers() {}

    static String checked(String kind, String value) {
        if (!SAFE.matcher(value).matches()) {
            throw new IllegalArgumentException(kind + " must be 1 to 64 lower-case letters, digits or hyphens, got "
                    + value.length() + " characters that are not");
        }
        return value;
    }
}
