package org.precedent.datasets.evaluation;

/**
 * The form of ids that files of TREC can hold: their fields are parted by white space, and {@code #} begins a comment.
 */
final class Ids {
    static final int LONGEST = 200;

    private Ids() {}

    /** What is wrong with an id, without repeating it; empty when nothing is. */
    static String fault(String id) {
        if (id.isEmpty()) {
            return "is empty";
        }
        if (id.length() > LONGEST) {
            return "is longer than " + LONGEST + " characters";
        }
        if (id.startsWith("#")) {
            return "begins with #, which begins a comment in run files";
        }
        boolean plain = id.chars()
                .noneMatch(character -> Character.isWhitespace(character)
                        || Character.isSpaceChar(character)
                        || Character.isISOControl(character));
        return plain ? "" : "has a blank, which parts the fields of run files";
    }
}
