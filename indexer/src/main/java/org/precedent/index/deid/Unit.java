package org.precedent.index.deid;

/**
 * A word of a text, or several that are one name written apart, and what it is to the names that were told.
 *
 * @param first the index of its first word
 * @param last the index of its last word
 */
record Unit(int first, int last, Kind kind, boolean capital) {

    enum Kind {
        STRONG,
        WEAK,
        INITIAL,
        PARTICLE,
        TITLE,
        OTHER;

        boolean isOfName() {
            return this != TITLE && this != OTHER;
        }
    }

    boolean is(Kind other) {
        return kind == other;
    }
}
