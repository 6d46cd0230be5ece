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
 * @param folded cases that show the same and ranked behind it, as far as the last hit of the answer or the 24th
 * @param ofSamePatient how many cases of its patient were left out behind it, as far as that
 */
public record SearchHit(
        int rank,
        Case content,
        double score,
        Relevance relevance,
        @Nullable BestImage bestImage,
        @Nullable ReportExcerpt report,
        List<LegHit> legs,
        List<FoldedCase> folded,
        int ofSamePatient) {
    public SearchHit {
        legs = List.copyOf(legs);
        folded = List.copyOf(folded);
    }

    /** The same at another place. */
    SearchHit withRank(int other) {
        return new SearchHit(other, content, score, relevance, bestImage, report, legs, folded, ofSamePatient);
    }

    /** The same, worth no more than so much. */
    SearchHit atMost(Relevance most) {
        Relevance least = Relevance.least(relevance, most);
        return new SearchHit(rank, content, score, least, bestImage, report, legs, folded, ofSamePatient);
    }

    /** The same as one of the nearest, where nothing is like what was looked for. */
    SearchHit asNearest() {
        List<LegHit> unpromised = legs.stream().map(LegHit::withoutProbability).toList();
        return new SearchHit(
                rank, content, score, Relevance.WEAK, bestImage, report, unpromised, folded, ofSamePatient);
    }
}
