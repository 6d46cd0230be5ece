package org.precedent.api.list;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.precedent.api.query.NamedFindings;
import org.precedent.api.query.Relevance;
import org.precedent.index.model.Case;
import org.precedent.index.model.Presence;
import org.precedent.index.model.StatedFinding;

/**
 * A case in a list.
 *
 * @param rank its place among the cases that the query found, from 1; null for one that it did not find
 * @param relevance null with the rank
 */
public record ListRow(
        Case content, @Nullable Integer rank, @Nullable Relevance relevance) {
    /** The findings of which the report comes to say this, by their names. */
    List<String> findings(Presence presence) {
        return NamedFindings.of(content.report()).stream()
                .filter(stated -> stated.presence() == presence)
                .map(StatedFinding::id)
                .sorted()
                .toList();
    }
}
