package org.precedent.api.teaching;

import java.util.Set;
import org.precedent.index.model.CaseCollection;
import org.precedent.index.model.CaseId;

/**
 * A collection, and what of it can be opened.
 *
 * @param there the cases of its entries that the index holds
 */
public record ShownCollection(CaseCollection collection, Set<CaseId> there) {
    public ShownCollection {
        there = Set.copyOf(there);
    }
}
