package org.precedent.api.query;

import java.util.List;
import org.precedent.encoder.Embedding;
import org.precedent.encoder.Pixels;
import org.precedent.index.words.QueryWords;

/** What one leg compares cases with. */
sealed interface Probe {
    /** What the encoder is yet to see. */
    sealed interface Raw extends Probe {}

    /** A text as it was asked for. */
    record OfText(String text) implements Raw {}

    /** An image as it was asked for. */
    record OfPixels(Pixels pixels) implements Raw {}

    /** Vectors; a case is as near as it is to the nearest of them. */
    record OfVectors(List<Embedding> vectors) implements Probe {
        public OfVectors {
            vectors = List.copyOf(vectors);
        }
    }

    /** Words for BM25. */
    record OfWords(QueryWords words) implements Probe {}
}
