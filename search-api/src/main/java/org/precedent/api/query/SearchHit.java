package org.precedent.api.query;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.precedent.index.model.Case;

/**
 * A case that a search found.
 *
 * @param rank its place, from 1
 * @param score of rank fusion: greater is better within one search, nothing beyond
 * @param bestImage null for a case without images
 * @param report null for a case without a report
 * @param legs why it was found, in the order of the parts
 */
public record SearchHit(
        int rank,
        Case content,
        double score,
        Relevance relevance,
        @Nullable BestImage bestImage,
        @Nullable ReportExcerpt report,
        List<LegHit> legs) {
    public SearchHit {
        legs = List.copyOf(legs);
    }

    /** The same as one of the nearest, where nothing is like what was looked for. */
    SearchHit asNearest() {
        return new SearchHit(rank, content, score, Relevance.WEAK, bestImage, report, legs);
    }
}
