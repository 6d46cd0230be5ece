package org.precedent.index.source.hl7;

/** What is read of HL7 v2, and no more. */
final class Hl7Limits {
    /** The largest file, in bytes; it is never in memory as a whole. */
    static final long LARGEST_FILE = 1L << 30;

    /** The largest message, in bytes, an enclosed document among them. */
    static final int LARGEST_MESSAGE = 16 << 20;

    /** The most segments of a message. */
    static final int MOST_SEGMENTS = 100_000;

    /** The most fields of a segment; the longest of the standard has less than a hundred. */
    static final int MOST_FIELDS = 256;

    /** The most repetitions of a field, components of a repetition, and parts of a component. */
    static final int MOST_PARTS = 1_000;

    /** The most lines or spaces that one escape sequence may make. */
    static final int MOST_SPACES = 20;

    /** The longest number or name of a study, in characters. */
    static final int LONGEST_IDENTIFIER = 256;

    private Hl7Limits() {}
}
