package org.precedent.index.source.message;

/** What a message does to what was said before of the same document: HL7 tables 0085 and 0271, FHIR's report status. */
public enum MessageStatus {
    /** Said, and expected to change. */
    PRELIMINARY,
    /** Some of what is to be said; behind a report that is final, what is said in addition to it. */
    PARTIAL,
    /** Said. */
    FINAL,
    /** Said anew: stands in the place of what the document said before. */
    CORRECTED,
    /** Said in addition to what its parent says. */
    ADDENDUM,
    /** Cancelled, obsolete or entered in error: what the document said before is taken away. */
    WITHDRAWN
}
