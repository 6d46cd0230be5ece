package org.precedent.api.teaching;

/** Something that cannot be done with a collection. The message says what to do, and repeats no text. */
public final class CollectionRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** What kind of thing is wrong. */
    public enum Reason {
        /** There is no such collection. */
        UNKNOWN,
        /** It has changed since it was seen. */
        CHANGED,
        /** It names cases that are not there. */
        UNKNOWN_CASES,
        /** There are as many as there may be. */
        FULL,
        /** Nothing can be written here. */
        READ_ONLY
    }

    CollectionRefused(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
