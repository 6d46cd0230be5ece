package org.precedent.api.query;

import org.jspecify.annotations.Nullable;
import org.precedent.index.calibration.Leg;
import org.precedent.index.model.ImageId;
import org.precedent.index.model.Span;

/**
 * Why a case was found: what one leg said about it.
 *
 * @param part the part's place in the request, from 0
 * @param rank the case's place in the leg, from 1; equals share it
 * @param score the leg's own, a cosine or BM25; comparable within the leg only
 * @param probability that the two agree, as this archive was measured to: of a text at such a score, of an image where
 *     its nearest cases bear this one out so far; null where it was not measured
 * @param share of all that moved the case to or from its place, 0 to 1; next to nothing for a leg that is not heard
 * @param image of the case, the one that decided; null where none did
 * @param passage of its report, the one that decided; null where none did
 * @param queryImage for a case or an image of the archive as the query, the one that decided; null for other parts
 */
public record LegHit(
        Leg leg,
        int part,
        int rank,
        double score,
        @Nullable Double probability,
        double share,
        @Nullable ImageId image,
        @Nullable Span passage,
        @Nullable ImageId queryImage) {
    /** The same where nothing is promised. */
    LegHit withoutProbability() {
        return new LegHit(leg, part, rank, score, null, share, image, passage, queryImage);
    }
}
