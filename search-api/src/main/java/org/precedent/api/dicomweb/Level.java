package org.precedent.api.dicomweb;

/** What is asked for: each holds the next. */
public enum Level {
    STUDY,
    SERIES,
    INSTANCE;

    /** Whether what is told of one of the others is told of this one too. */
    boolean knows(Level other) {
        return other.compareTo(this) <= 0;
    }
}
