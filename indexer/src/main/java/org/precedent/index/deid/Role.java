package org.precedent.index.deid;

/** What a word may be to the names that a scrubber was told of. */
enum Role {
    /** A part of a name that is removed wherever it stands. */
    STRONG,
    /** A part of what only looks like a name: removed where it is written with a capital letter. */
    CAPITALISED,
    /** A part that is a common word, or short: removed only beside another part, or behind a title. */
    WEAK,
    /** The first letter of a part. */
    INITIAL,
    /** A small word inside a family name, such as {@code von}. */
    PARTICLE,
    /** A part that stands behind a particle. */
    LED,
    /** A part that is removed with one letter wrong, too. */
    EXACT,
    /** The first letters of all parts together, in an order in which people write them. */
    INITIALS
}
