package org.precedent.index.deid;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Words of a text that stand before something that names somebody, or behind it.
 *
 * @param words each in all its plain spellings
 */
record Cue(Kind kind, List<Set<String>> words) {
    /** What follows. */
    enum Kind {
        /** A name at once. */
        TITLE,
        /** A name at once, behind a full stop and not behind a number. */
        DOTTED,
        /** A name, perhaps behind a colon. */
        ROLE,
        /** A name behind a colon. */
        LABEL,
        /** What is clearly a name. */
        KIN,
        /** Nothing; a name stands before it. */
        SUFFIX,
        /** A number of a record. */
        NUMBER,
        /** A number of a telephone. */
        PHONE,
        /** A short number of a telephone. */
        EXTENSION,
        /** A day of birth. */
        BIRTH
    }

    Cue {
        words = List.copyOf(words);
    }

    static Kind kind(String name) {
        return Kind.valueOf(name.toUpperCase(Locale.ROOT));
    }
}
