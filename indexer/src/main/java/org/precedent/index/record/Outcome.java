package org.precedent.index.record;

/** What became of an {@link Arrival}. */
public enum Outcome {
    /** It is the first of its case. */
    ADDED_CASE,
    /** Its case is another than before. */
    CHANGED_CASE,
    /** The same source said the same before; nothing was written. */
    UNCHANGED,
    /** Its case was deleted, so it was not accepted. */
    DELETED_CASE
}
