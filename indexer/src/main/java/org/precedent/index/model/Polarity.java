package org.precedent.index.model;

/** Whether a sentence of a report says what is there or what is not. */
public enum Polarity {
    /** It denies nothing. */
    AFFIRMED,
    /** All that it states is absence, as in "There is no pneumothorax." */
    NEGATED,
    /** It denies one thing and affirms another. */
    MIXED
}
