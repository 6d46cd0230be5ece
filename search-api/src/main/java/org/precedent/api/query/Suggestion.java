package org.precedent.api.query;

/**
 * A word of a query and what it may be meant for. It is offered and never searched for unasked.
 *
 * @param word as it was written
 * @param as the other, as a report writes it, in lower case
 * @param kind why it is offered
 */
public record Suggestion(String word, String as, Kind kind) {

    /** Why another word is offered. */
    public enum Kind {
        /** Nobody knows the word, and a report or a finding's name has another that is written almost alike. */
        SPELLING,
        /** The word is short for it. */
        ABBREVIATION
    }
}
