package org.precedent.index.model;

/** How much of a finding there is, as its report says; words for it say about the same where they are of one degree. */
public enum Degree {
    /** A small one, a slight one. */
    SLIGHT,
    /** A moderate one. */
    MODERATE,
    /** A large one, a severe one. */
    GREAT
}
