package org.precedent.datasets.phantom;

/** The colour of the skin in a skin photograph. */
public enum Tone {
    /** Fair skin. */
    LIGHT,
    /** Olive or light brown skin. */
    MEDIUM,
    /** Dark brown skin. */
    DARK
}
