package org.precedent.api.query;

/** A search that cannot be answered as it stands. The message says what to change, and repeats no text of the query. */
public final class SearchRefused extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    SearchRefused(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** What is wrong with the search. */
    public enum Reason {
        /** A part names a case that the index does not hold. */
        UNKNOWN_CASE,
        /** No part of positive weight can be looked for under the ranking. */
        NOTHING_TO_LOOK_FOR
    }
}
