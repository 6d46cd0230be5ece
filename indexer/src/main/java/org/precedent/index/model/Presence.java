package org.precedent.index.model;

/** What a report says of a finding: a report that is silent says nothing of it. */
public enum Presence {
    /** It is there. */
    PRESENT,
    /** It is not there. */
    ABSENT,
    /** It may be there: suspected, asked for, not excluded. */
    UNCERTAIN
}
