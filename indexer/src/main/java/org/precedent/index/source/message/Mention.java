package org.precedent.index.source.message;

/**
 * What a field names somebody with: its kind says how {@link org.precedent.index.deid.ScrubberBuilder} is to take it.
 */
public record Mention(Kind kind, String value) {
    /** What the field is. */
    public enum Kind {
        /** A person's name, its parts divided by carets, commas or spaces. */
        PERSON,
        /** What looks like a person's name in a field that does not tell what it holds. */
        LIKELY_PERSON,
        /** A patient's identifier. */
        PATIENT_ID,
        /** A number of something: an order, a visit, an account, an accession. */
        CODE,
        /** A name or number that is recognised as a whole: an address, an institution, a telephone number. */
        PHRASE,
        /** A day on which somebody was born, or the like. */
        DATE
    }

    @Override
    public String toString() {
        return "Mention[" + kind + "]";
    }
}
