package org.precedent.index.model;

import java.util.Set;

/**
 * A finding that the words of a query name.
 *
 * @param span the words that name it, in the query's text
 * @param id as {@link Finding#id}
 * @param narrower itself and every finding that is one: whoever has one of them has it
 * @param broader every finding that it is one of: whoever has none of them does not have it
 * @param absent whether the query asks for cases that do not have it
 */
public record SoughtFinding(Span span, String id, Set<String> narrower, Set<String> broader, boolean absent) {
    public SoughtFinding {
        narrower = Set.copyOf(narrower);
        broader = Set.copyOf(broader);
    }

    /** The same in a text that so much stands before. */
    SoughtFinding behind(int before) {
        return new SoughtFinding(span.behind(before), id, narrower, broader, absent);
    }
}
