package org.precedent.index.record;

/** What a record is opened for. */
public enum Access {
    /** Reading alone: nothing is written, so that a folder that cannot be written will do. */
    READ,
    /** Reading and writing; a record that is missing is made. */
    WRITE
}
