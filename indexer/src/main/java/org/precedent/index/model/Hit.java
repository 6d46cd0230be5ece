package org.precedent.index.model;

import org.jspecify.annotations.Nullable;

/**
 * A case as one leg of a search found it.
 *
 * @param patient whose case it is, for the rule that nobody is compared with themselves
 * @param score the leg's own: a cosine, or BM25; comparable within one leg only, greater is better
 * @param image the image that matched best, for a search of images
 * @param passage the passage that matched best, for a search of passages
 */
public record Hit(
        CaseId id,
        PatientKey patient,
        double score,
        @Nullable ImageId image,
        @Nullable Span passage) {
    /** The same hit with another score. */
    public Hit withScore(double other) {
        return new Hit(id, patient, other, image, passage);
    }
}
