package org.precedent.index.model;

/** A property of cases that is counted and filtered by value. */
public enum Facet {
    MODALITY,
    BODY_PART,
    SEX,
    LABEL
}
