package org.precedent.index.model;

/** The check that every pseudonymous identifier passes: short, and safe in a path, a URL and a log. */
final class Identifiers {
    private static final int LONGEST = 64;

    private Identifiers() {}

    static String checked(String kind, String value) {
        if (!isSafe(value)) {
            throw new IllegalArgumentException(kind + " must be 1 to 64 lower-case letters, digits or hyphens, got "
                    + value.length() + " characters that are not");
        }
        return value;
    }

    /** Asked for every hit of every leg. */
    private static boolean isSafe(String value) {
        if (value.isEmpty() || value.length() > LONGEST || value.charAt(0) == '-') {
            return false;
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean letter = c >= 'a' && c <= 'z';
            boolean digit = c >= '0' && c <= '9';
            if (!letter && !digit && c != '-') {
                return false;
            }
        }
        return true;
    }
}
