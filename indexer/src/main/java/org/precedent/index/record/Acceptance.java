package org.precedent.index.record;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.precedent.index.model.CaseId;

/**
 * What became of a batch.
 *
 * @param outcomes one for each arrival, in their order
 * @param changed the cases that are new or others than before, as they are recorded now, but for those of which a row
 *     is damaged
 * @param unreferenced the files, by digest, that are not needed: those that the record referred to before, or that an
 *     arrival brought, and that it does not refer to now
 */
public record Acceptance(List<Outcome> outcomes, Map<CaseId, RecordedCase> changed, Set<String> unreferenced) {
    public Acceptance {
        outcomes = List.copyOf(outcomes);
        changed = Map.copyOf(changed);
        unreferenced = Set.copyOf(unreferenced);
    }
}
