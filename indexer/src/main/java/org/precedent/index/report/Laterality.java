package org.precedent.index.report;

/** The patient's side that a statement speaks of. */
public enum Laterality {
    LEFT,
    RIGHT,
    BILATERAL
}
