package org.precedent.api.query;

import java.util.List;
import org.precedent.encoder.Embedding;
import org.precedent.encoder.Pixels;
import org.precedent.index.model.ImageId;
import org.precedent.index.words.QueryWords;

/** What one leg compares cases with. */
sealed interface Probe {
    /** What the encoder is yet to see. */
    sealed interface Raw extends Probe {}

    /** A text as it was asked for. */
    record OfText(String text) implements Raw {}

    /** An image as it was asked for. */
    record OfPixels(Pixels pixels) implements Raw {}

    /**
     * Vectors; a case is as near as it is to the nearest of them.
     *
     * @param images whose vectors they are, in the same order; none where they are of no image of the archive
     */
    record OfVectors(List<Embedding> vectors, List<ImageId> images) implements Probe {
        public OfVectors {
            vectors = List.copyOf(vectors);
            images = List.copyOf(images);
            if (!images.isEmpty() && images.size() != vectors.size()) {
                throw new IllegalArgumentException(images.size() + " images have " + vectors.size() + " vectors");
            }
        }

        OfVectors(List<Embedding> vectors) {
            this(vectors, List.of());
        }
    }

    /** Words for BM25. */
    record OfWords(QueryWords words) implements Probe {}
}
