package org.precedent.api.query;

import org.precedent.api.notice.Notice;

/** A query that cannot be answered as it stands. The message says what to change, and repeats no text of the query. */
public final class SearchRefused extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    private final transient Notice notice;

    public SearchRefused(Reason reason, String message) {
        this(reason, message, Notice.NONE);
    }

    /** @param notice what a person who does not know the fields of a query can make of it */
    SearchRefused(Reason reason, String message, Notice notice) {
        super(message);
        this.reason = reason;
        this.notice = notice;
    }

    /** What a person can make of it; none where only a program can. */
    public Notice notice() {
        return notice;
    }

    public Reason reason() {
        return reason;
    }

    /** What is wrong with the query. */
    public enum Reason {
        /** It names a case that the index does not hold. */
        UNKNOWN_CASE,
        /** It names an image that its case does not have. */
        UNKNOWN_IMAGE,
        /** It filters by a finding that is not known. */
        UNKNOWN_FINDING,
        /**
         * Nothing in it can be compared: no part of positive weight under the ranking, or an image without a vector.
         */
        NOTHING_TO_LOOK_FOR,
        /** The encoder cannot do what is asked for. */
        NOT_OFFERED
    }
}
