package org.precedent.index;

/** Which vectors of a case a search by vector looks at. */
public enum VectorField {
    IMAGE,
    PASSAGE
}
