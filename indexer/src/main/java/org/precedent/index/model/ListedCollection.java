package org.precedent.index.model;

import java.time.Instant;
import java.util.List;

/**
 * A collection as a list shows it.
 *
 * @param entries how many there are
 */
public record ListedCollection(
        CollectionId id, long revision, Instant changed, String name, List<String> tags, long entries) {
    public ListedCollection {
        tags = List.copyOf(tags);
    }
}
