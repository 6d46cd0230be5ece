package org.precedent.api.list;

import java.util.List;
import org.precedent.api.query.Feedback;
import org.precedent.api.query.Listing;
import org.precedent.api.query.Part;
import org.precedent.api.query.Ranking;
import org.precedent.api.query.SearchRequest;
import org.precedent.index.model.Filter;

/**
 * Which cases are listed, and how.
 *
 * @param parts what to look for; none where the filter alone decides
 * @param ranking which comparisons count
 * @param filter which cases are listed
 */
public record ListRequest(List<Part> parts, Ranking ranking, Filter filter, ListOrder order) {
    public ListRequest {
        parts = List.copyOf(parts);
        if (parts.isEmpty() && order.by() == ListOrder.By.RELEVANCE) {
            throw new ListRefused("sort", "is relevance, which needs something to look for; add it, or sort by date");
        }
    }

    boolean hasQuery() {
        return !parts.isEmpty();
    }

    /** The search that ranks; each case is a row of its own. */
    SearchRequest query() {
        return new SearchRequest(parts, Feedback.NONE, filter, Listing.EVERY_CASE, SearchRequest.DEFAULT_SIZE, ranking);
    }
}
