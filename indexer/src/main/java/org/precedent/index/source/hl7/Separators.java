package org.precedent.index.source.hl7;

import org.precedent.index.source.Code;
import org.precedent.index.source.Unusable;

/**
 * The encoding characters of a message (HL7 v2, chapter 2.5.4), which it tells in its first bytes.
 *
 * @param escape begins and ends an escape sequence; 0 where the message has none
 */
record Separators(char field, char component, char repetition, char escape, char subcomponent) {
    private static final int FIELD = 3;
    private static final String USUAL = "^~\\&";

    /**
     * The characters that a header segment tells.
     *
     * @throws Unusable if it tells none, or one twice
     */
    static Separators of(String header) throws Unusable {
        if (header.length() <= FIELD + 1) {
            throw bad();
        }
        char field = header.charAt(FIELD);
        int end = header.indexOf(field, FIELD + 1);
        String told = header.substring(FIELD + 1, end < 0 ? header.length() : end);
        if (told.isEmpty()) {
            throw bad();
        }
        String all = told.length() < USUAL.length() ? told + USUAL.substring(told.length()) : told;
        boolean noEscape = told.length() == 2;
        Separators separators =
                new Separators(field, all.charAt(0), all.charAt(1), noEscape ? 0 : all.charAt(2), all.charAt(3));
        separators.check();
        return separators;
    }

    private void check() throws Unusable {
        String all = "" + field + component + repetition + escape + subcomponent;
        boolean marks = all.chars().noneMatch(mark -> Character.isLetterOrDigit(mark) || mark == ' ');
        if (!marks || all.chars().distinct().count() < all.length()) {
            throw bad();
        }
    }

    private static Unusable bad() {
        return new Unusable(
                Code.BAD_MESSAGE, "its MSH segment does not tell the five encoding characters, such as |^~\\&");
    }
}
