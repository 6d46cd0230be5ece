package org.precedent.api.dicomweb;

/** A request that is not served. The message says in people's words what is wrong and what to do. */
public final class DicomWebRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** It cannot be understood. */
        MALFORMED,
        /** There is no such study, series, instance or frame. */
        UNKNOWN,
        /** It is not there in a form that was asked for. */
        NOT_ACCEPTABLE,
        /** It is more than one answer may hold. */
        TOO_LARGE
    }

    private final Reason reason;

    DicomWebRefused(Reason reason, String detail) {
        super(detail, null, false, false);
        this.reason = reason;
    }

    static DicomWebRefused malformed(String detail) {
        return new DicomWebRefused(Reason.MALFORMED, detail);
    }

    /** Something is there, but not so. */
    public static DicomWebRefused notAcceptable(String detail) {
        return new DicomWebRefused(Reason.NOT_ACCEPTABLE, detail);
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }
}
