package org.precedent.api.query;

import org.precedent.index.words.QueryWords;

/**
 * The words of one part of a query, read.
 *
 * @param words what they ask for
 * @param notes what became of some of them
 */
record ReadQuery(QueryWords words, QueryNotes notes) {
    /** The text to encode: what is denied is left out, for an encoder hardly tells "no pneumothorax" from one. */
    String toEncode() {
        return words.wording().asserted();
    }

    /** Whether there is something to encode: not where all that is asked for is absence. */
    boolean canBeEncoded() {
        return !words.wording().denies() || !words.asserted().isEmpty();
    }
}
