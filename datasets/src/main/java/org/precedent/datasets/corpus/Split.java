package org.precedent.datasets.corpus;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a row is meant for in an experiment. */
public enum Split {
    /** To learn from. */
    TRAIN,
    /** To choose settings by. */
    VALIDATE,
    /** To measure with, once. */
    TEST;

    /** The word for it in a manifest. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The split that a corpus calls so; null when it is none. */
    static @Nullable Split named(String word) {
        return switch (word.strip().toLowerCase(Locale.ROOT)) {
            case "train", "training" -> TRAIN;
            case "validate", "valid", "validation", "val", "dev" -> VALIDATE;
            case "test" -> TEST;
            default -> null;
        };
    }
}
