package org.precedent.api.query;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.precedent.index.FacetCounts;
import org.precedent.index.model.Filter;

/**
 * What a search found.
 *
 * @param match what they are worth
 * @param hits best first
 * @param facets of every case in scope, found or not
 * @param filter which cases could be found, as it was understood: with all findings that were meant
 * @param notes what is to be said of the words of the query
 * @param encoding the time that the query's vectors took
 * @param searching the time that everything else took
 */
public record SearchResult(
        Match match,
        List<SearchHit> hits,
        FacetCounts facets,
        Filter filter,
        QueryNotes notes,
        Duration encoding,
        Duration searching) {
    public SearchResult {
        hits = List.copyOf(hits);
    }

    /** The hits as people are shown them: what fits better first, equals in their order, ranked anew (ADR 45). */
    public List<SearchHit> hitsInBands() {
        List<SearchHit> shown = new ArrayList<>();
        hits.stream()
                .sorted(Comparator.comparing(SearchHit::relevance).reversed())
                .forEach(hit -> shown.add(hit.withRank(shown.size() + 1)));
        return shown;
    }
}
