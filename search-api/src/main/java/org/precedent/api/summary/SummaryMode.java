package org.precedent.api.summary;

/** Who is to write a summary. */
public enum SummaryMode {
    /** A language model where one is configured, else rules. */
    AUTO,
    /** Rules alone. */
    EXTRACTIVE,
    /** A language model; where none is configured, rules, and the summary says so. */
    GENERATED
}
