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
        /** Names of several people, the first of them at once. */
        TITLES,
        /** A name at once, behind a full stop and not behind a number. */
        DOTTED,
        /** A name, perhaps behind a colon. */
        ROLE,
        /** A name behind a colon. */
        LABEL,
        /** What is clearly a name, behind a colon. */
        FIELD,
        /** What is clearly a name of which something is said, behind a word for a patient. */
        PATIENT,
        /** What is clearly a name, behind a word for a relative. */
        KIN,
        /** What is clearly a name, behind a word for what somebody does; behind a colon any name. */
        POST,
        /** A name with which a line ends, or that is greeted. */
        GREETING,
        /** The letters of those who dictated and typed. */
        MARK,
        /** The first letters of a patient's names. */
        LETTERS,
        /** The name of a place where somebody lives or was born. */
        TOWN,
        /** The same, when a person stands before the cue. */
        WHENCE,
        /** Nothing; the name of a place stands before it. */
        RESIDENT,
        /** Nothing; a name stands before it. */
        SUFFIX,
        /** The name of a thing. */
        THING,
        /** A number of a record. */
        NUMBER,
        /** A number of a record, if it is long. */
        LONG,
        /** A number of a telephone. */
        PHONE,
        /** A short number of a telephone. */
        EXTENSION,
        /** A day of birth, or a name that somebody had before. */
        BIRTH
    }

    Cue {
        words = List.copyOf(words);
    }

    static Kind kind(String name) {
        return Kind.valueOf(name.toUpperCase(Locale.ROOT));
    }
}
