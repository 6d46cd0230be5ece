package org.precedent.index;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.precedent.index.model.Facet;

/**
 * How many cases there are.
 *
 * @param total the cases in scope
 * @param counts by facet, each facet present, and value, the most frequent first, then by value; each facet counts as
 *     if its own constraint were lifted, so that a page can offer the values beside the chosen one; an unknown value is
 *     not counted
 */
public record FacetCounts(long total, Map<Facet, Map<String, Long>> counts) {
    public FacetCounts {
        Map<Facet, Map<String, Long>> copy = new EnumMap<>(Facet.class);
        counts.forEach((facet, values) -> copy.put(facet, Collections.unmodifiableMap(new LinkedHashMap<>(values))));
        counts = Collections.unmodifiableMap(copy);
    }
}
