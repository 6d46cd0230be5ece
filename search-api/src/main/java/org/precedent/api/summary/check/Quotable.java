package org.precedent.api.summary.check;

import java.util.regex.Pattern;

/**
 * Whether a sentence of a report may be shown as what bears a claim out: no link, nothing that speaks to a program or
 * orders somebody to do something, no control tokens of models, nothing that is not seen.
 */
final class Quotable {
    private static final Phrases INJECTIONS = Phrases.of("injections");
    private static final Pattern CONTROL = Pattern.compile(
            "<\\s*[/!?|]?\\s*\\p{L}|\\|\\s*>|\\[/?INST\\]|unused\\d+|\\p{L}_of_\\p{L}", Pattern.CASE_INSENSITIVE);

    private Quotable() {}

    static boolean is(String sentence) {
        return !INJECTIONS.isIn(sentence)
                && !Orders.isIn(sentence)
                && !WordingCheck.hasLink(sentence)
                && !CONTROL.matcher(sentence).find()
                && sentence.codePoints().noneMatch(Quotable::isUnseen);
    }

    private static boolean isUnseen(int c) {
        return switch (Character.getType(c)) {
            case Character.FORMAT, Character.PRIVATE_USE, Character.SURROGATE, Character.UNASSIGNED -> true;
            case Character.CONTROL -> c != '\n' && c != '\r' && c != '\t';
            default -> false;
        };
    }
}
