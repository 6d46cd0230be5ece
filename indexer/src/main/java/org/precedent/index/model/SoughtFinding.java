package org.precedent.index.model;

import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A finding that the words of a query name.
 *
 * @param asked it, as reports are to say it: its presence tells whether it is to be there, to be denied or to be
 *     doubted, its course whether it is to have gone
 * @param narrower itself and every finding that is one: whoever has one of them has it
 * @param broader every finding that it is one of: whoever has none of them does not have it
 * @param placed of those that are narrower, what it is called at a site: an effusion of the pleura
 */
public record SoughtFinding(Finding asked, Set<String> narrower, Set<String> broader, Set<String> placed) {
    public SoughtFinding {
        narrower = Set.copyOf(narrower);
        broader = Set.copyOf(broader);
        placed = Set.copyOf(placed);
    }

    /** The words that name it, in the query's text. */
    public Span span() {
        return asked.span();
    }

    public String id() {
        return asked.id();
    }

    /** Where the query asks for it; empty for anywhere. */
    public String site() {
        return asked.site();
    }

    /** On which side the query asks for it; null for any. */
    public @Nullable Side side() {
        return asked.side();
    }

    /** Of an absence, what narrows it: "no acute fracture". */
    public String qualifier() {
        return asked.qualifier();
    }

    /** Whether the query asks for cases that do not have it. */
    public boolean absent() {
        return asked.presence() == Presence.ABSENT && !gone();
    }

    /** Whether the query asks for cases that had it and have it no more. */
    public boolean gone() {
        return asked.course() == Course.RESOLVED;
    }

    /** Whether the query asks for cases that may have it. */
    public boolean doubted() {
        return asked.presence() == Presence.UNCERTAIN;
    }

    /** Whether what a report says is it, or one that is narrower, and there, gone or in doubt as is asked for. */
    public boolean isMetBy(Finding said) {
        if (!isNamedBy(said)) {
            return false;
        }
        return gone() ? said.course() == Course.RESOLVED : said.presence() == asked.presence();
    }

    /** Whether what a report says is it, or one that is narrower, and may be or have been there. */
    public boolean mayBeMetBy(Finding said) {
        boolean isOver = said.course() == Course.RESOLVED;
        if (!isNamedBy(said) || (said.presence() == Presence.ABSENT && !isOver)) {
            return false;
        }
        return gone()
                ? isOver || said.course() == Course.HISTORY || said.course() == Course.IMPROVED
                : !isOver || asked.course() == Course.HISTORY;
    }

    private boolean isNamedBy(Finding said) {
        return narrower.contains(said.id()) && said.ofFamily() == asked.ofFamily();
    }

    /** Whether a report tells otherwise of it than is asked for: the other side, another lobe, less of it. */
    public boolean isOtherThan(Finding said) {
        return Arrays.stream(Aspect.values()).anyMatch(aspect -> aspect.differs(asked, said));
    }

    /** Whether a report tells of it on another side or in another zone than is asked for. */
    public boolean isElsewhere(Finding said) {
        return Aspect.SIDE.differs(asked, said) || Aspect.ZONE.differs(asked, said);
    }

    /** The same in a text that so much stands before. */
    SoughtFinding behind(int before) {
        return new SoughtFinding(asked.at(asked.span().behind(before)), narrower, broader, placed);
    }
}
