package org.precedent.index.model;

/** The patient's side that a statement speaks of. */
public enum Side {
    LEFT,
    RIGHT,
    BILATERAL
}
