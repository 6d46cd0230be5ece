package org.precedent.index.model;

/** A property of cases that is counted and filtered by value. */
public enum Facet {
    MODALITY,
    BODY_PART,
    SEX,
    /** What the source said the case shows. */
    LABEL,
    /** What the report says of a finding, each value a {@link StatedFinding#value()}. */
    FINDING
}
