package org.precedent.index.model;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A finding that the words of a query name.
 *
 * @param span the words that name it, in the query's text
 * @param id as {@link Finding#id}
 * @param narrower itself and every finding that is one: whoever has one of them has it
 * @param broader every finding that it is one of: whoever has none of them does not have it
 * @param absent whether the query asks for cases that do not have it
 * @param side on which side the query asks for it; null for any
 * @param site where the query asks for it, as {@link Finding#site}; empty for anywhere
 * @param qualifier of an absence, what narrows it, as {@link Finding#qualifier}: "no acute fracture"
 */
public record SoughtFinding(
        Span span,
        String id,
        Set<String> narrower,
        Set<String> broader,
        boolean absent,
        @Nullable Side side,
        String site,
        String qualifier) {
    public SoughtFinding {
        narrower = Set.copyOf(narrower);
        broader = Set.copyOf(broader);
    }

    /** One on any side, anywhere. */
    public SoughtFinding(Span span, String id, Set<String> narrower, Set<String> broader, boolean absent) {
        this(span, id, narrower, broader, absent, null, "", "");
    }

    /** Whether what a report says to be on a side, or on none that it says, may be what is asked for. */
    public boolean mayBeOn(@Nullable Side said) {
        return said == null || isOn(said);
    }

    /** Whether it is asked for on a side, or on any. */
    public boolean isOn(Side said) {
        return side == null || said.each().containsAll(side.each());
    }

    /** The same in a text that so much stands before. */
    SoughtFinding behind(int before) {
        return new SoughtFinding(span.behind(before), id, narrower, broader, absent, side, site, qualifier);
    }
}
