package org.precedent.index.record;

import java.util.List;
import java.util.Set;

/**
 * What became of a batch.
 *
 * @param outcomes one for each arrival, in their order
 * @param unreferenced the files, by digest, that are not needed: those that the record referred to before, or that an
 *     arrival brought, and that it does not refer to now
 */
public record Acceptance(List<Outcome> outcomes, Set<String> unreferenced) {
    public Acceptance {
        outcomes = List.copyOf(outcomes);
        unreferenced = Set.copyOf(unreferenced);
    }
}
