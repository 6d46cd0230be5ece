package org.precedent.api.query;

import java.util.List;
import org.precedent.index.model.Filter;

/**
 * What somebody looks for.
 *
 * @param parts the things to look for, 1 to {@link #MAX_PARTS}
 * @param feedback which cases that were shown are wanted more of, or less
 * @param filter which cases may be found
 * @param listing how what was found is listed
 * @param size how many hits to return, 1 to {@link #MAX_SIZE}
 * @param ranking which comparisons count
 */
public record SearchRequest(
        List<Part> parts, Feedback feedback, Filter filter, Listing listing, int size, Ranking ranking) {
    public static final int MAX_PARTS = 16;
    public static final int MAX_SIZE = 100;
    public static final int DEFAULT_SIZE = 10;

    public SearchRequest {
        parts = List.copyOf(parts);
        if (parts.size() > MAX_PARTS) {
            throw new IllegalArgumentException("a search has at most " + MAX_PARTS + " parts, not " + parts.size());
        }
        if (size < 1 || size > MAX_SIZE) {
            throw new IllegalArgumentException("a size of " + size + " is not in 1 to " + MAX_SIZE);
        }
    }

    /** A search without feedback, each case a hit of its own. */
    public SearchRequest(List<Part> parts, Filter filter, int size, Ranking ranking) {
        this(parts, Feedback.NONE, filter, Listing.EVERY_CASE, size, ranking);
    }
}
