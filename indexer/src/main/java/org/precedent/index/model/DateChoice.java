package org.precedent.index.model;

/** What becomes of the days of studies, and of days in texts; a day of birth is removed in any case. */
public enum DateChoice {
    /** They stay as they are. */
    KEEP,
    /** They move back by whole weeks, as many for all of one patient, so that the time between them stays true. */
    SHIFT,
    /** They are removed. */
    DROP
}
