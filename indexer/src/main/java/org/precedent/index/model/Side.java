package org.precedent.index.model;

import java.util.List;

/** The patient's side that a statement speaks of. */
public enum Side {
    LEFT,
    RIGHT,
    BILATERAL;

    /** It, or the two that it is. */
    public List<Side> each() {
        return this == BILATERAL ? List.of(LEFT, RIGHT) : List.of(this);
    }
}
