package org.precedent.index;

import java.util.Map;
import org.precedent.index.model.Facet;

/**
 * How many cases there are.
 *
 * @param total the cases in scope
 * @param counts by facet and value, the most frequent first; each facet counts as if its own constraint were lifted, so
 *     that a page can offer the values beside the chosen one
 */
public record FacetCounts(long total, Map<Facet, Map<String, Long>> counts) {}
