package org.precedent.api.query;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import org.precedent.index.Scope;
import org.precedent.index.model.Case;
import org.precedent.index.model.CaseId;

/**
 * Every case that a search finds, in its order. How relevant each is is judged when it is asked for, while the view is
 * open that was searched. Immutable.
 */
public final class RankedCases {
    private final Scope scope;
    private final Match match;
    private final List<FusedCase> fused;
    private final Map<CaseId, Integer> ranks = new HashMap<>();
    private final Asked asked;
    private final HitDetails details;

    RankedCases(Scope scope, Match match, List<FusedCase> fused, Asked asked, HitDetails details) {
        this.scope = scope;
        this.match = match;
        this.fused = List.copyOf(fused);
        this.asked = asked;
        this.details = details;
        for (FusedCase one : fused) {
            ranks.put(one.id(), ranks.size() + 1);
        }
    }

    /** Which cases could be found: the filter with all findings that were meant, and nobody's own cases. */
    public Scope scope() {
        return scope;
    }

    /** What they are worth. */
    public Match match() {
        return match;
    }

    /** How many there are. */
    public int size() {
        return fused.size();
    }

    /** The cases of some ranks, the first of which is 1; fewer where there are fewer. */
    public List<CaseId> ids(int from, int most) {
        int begin = Math.clamp(from - 1L, 0, fused.size());
        int end = Math.clamp((long) begin + most, begin, fused.size());
        return fused.subList(begin, end).stream().map(FusedCase::id).toList();
    }

    /** The place of a case, from 1; empty for one that was not found. */
    public OptionalInt rank(CaseId id) {
        Integer rank = ranks.get(id);
        return rank == null ? OptionalInt.empty() : OptionalInt.of(rank);
    }

    /** How relevant a case is that was found; no more than the answer as a whole. */
    public Relevance relevance(Case content) {
        int rank = Objects.requireNonNull(ranks.get(content.id()), "a case that was not found has no relevance");
        return Relevance.least(match.most(), details.relevance(content, fused.get(rank - 1), asked));
    }
}
