package org.precedent.datasets.phantom;

import java.util.Locale;

/** The side of the patient that a finding is on: the patient's left lies on the image's right in chest films and CT. */
public enum Side {
    /** The patient's left. */
    LEFT,
    /** The patient's right. */
    RIGHT,
    /** Both sides. */
    BILATERAL;

    /** The word for this side, in lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The facing side; both stay both. */
    public Side other() {
        return switch (this) {
            case LEFT -> RIGHT;
            case RIGHT -> LEFT;
            case BILATERAL -> BILATERAL;
        };
    }
}
