package org.precedent.api.query;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.precedent.index.model.CaseId;

/**
 * What a reader made of cases that were shown: more like these, less like those. It comes with each request; nothing of
 * it is kept.
 *
 * @param more the cases to come nearer to
 * @param less the cases to go away from; they are left out of the answer
 */
public record Feedback(List<CaseId> more, List<CaseId> less) {
    /** No word on any case. */
    public static final Feedback NONE = new Feedback(List.of(), List.of());

    /** The most cases in each of the two lists. */
    public static final int MAX_CASES = 32;

    public Feedback {
        more = List.copyOf(more);
        less = List.copyOf(less);
        check("more", more);
        check("less", less);
        Set<CaseId> both = new HashSet<>(more);
        both.retainAll(less);
        if (!both.isEmpty()) {
            throw new IllegalArgumentException("a case stands under more and under less: leave it in one of them");
        }
    }

    boolean isEmpty() {
        return more.isEmpty() && less.isEmpty();
    }

    private static void check(String name, List<CaseId> cases) {
        if (cases.size() > MAX_CASES) {
            throw new IllegalArgumentException(
                    name + " names " + cases.size() + " cases; at most " + MAX_CASES + " may be named");
        }
        if (Set.copyOf(cases).size() != cases.size()) {
            throw new IllegalArgumentException(name + " names a case twice");
        }
    }
}
