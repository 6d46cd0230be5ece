package org.precedent.index.watch;

/** What became of a file that was handed on. */
public enum Verdict {
    /** It is in, with nothing to say against it. */
    TAKEN,
    /** It, or a part of it, stays outside as long as it does not change. */
    REFUSED,
    /** It waits for a person, and is handed on again when somebody has decided something. */
    HELD,
    /** It could not be read now, and may be later. */
    LATER
}
