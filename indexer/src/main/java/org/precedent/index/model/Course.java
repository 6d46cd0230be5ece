package org.precedent.index.model;

/** How a finding stands in time, as its report says. */
public enum Course {
    /** It was not there before. */
    NEW,
    /** It is as it was. */
    UNCHANGED,
    /** There is more of it than before. */
    WORSE,
    /** There is less of it than before. */
    IMPROVED,
    /** It was there and is no more. */
    RESOLVED,
    /** It is there and of long standing: healed, or old. */
    OLD,
    /** It belongs to the patient's history, or an earlier study showed it. */
    HISTORY
}
