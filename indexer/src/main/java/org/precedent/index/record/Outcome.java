package org.precedent.index.record;

/** What became of an {@link Arrival}. */
public enum Outcome {
    /** It is the first of its case. */
    ADDED_CASE,
    /** Its case is another than before. */
    CHANGED_CASE,
    /** The same source said the same before; nothing was written. */
    UNCHANGED,
    /** A later version of the same report came before it; nothing was written. */
    OUTDATED,
    /** It is a report whose case is not there; it is kept, and waits. */
    WAITS,
    /** Its case was deleted, so it was not accepted. */
    DELETED_CASE
}
