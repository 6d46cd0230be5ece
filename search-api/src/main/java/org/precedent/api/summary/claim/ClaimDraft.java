package org.precedent.api.summary.claim;

import java.util.List;

/**
 * A claim as it was made, before any check: nothing in it is to be believed or shown.
 *
 * @param text one sentence
 * @param cites the {@linkplain CitedCase#number() numbers} of the cases that it rests on, as given: there may be no
 *     such case
 * @param finding what it is about, by the name that was given; empty when it is about no finding
 */
public record ClaimDraft(String text, List<Integer> cites, ClaimKind kind, String finding) {
    public ClaimDraft {
        cites = List.copyOf(cites);
    }
}
