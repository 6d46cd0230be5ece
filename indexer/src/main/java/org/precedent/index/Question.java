package org.precedent.index;

import java.util.List;
import org.precedent.encoder.Embedding;

/** Something that ranks cases. */
public sealed interface Question {
    /**
     * How near a case is by cosine: as near as the nearest of its vectors to the nearest of these.
     *
     * @param vectors at least one
     */
    record Nearest(VectorField field, List<Embedding> vectors) implements Question {
        public Nearest {
            vectors = List.copyOf(vectors);
            if (vectors.isEmpty()) {
                throw new IllegalArgumentException("nearest to no vector");
            }
        }
    }

    /**
     * How well a report matches words by BM25. What it affirms counts before what it negates. Words are words: no query
     * syntax, spelling and endings forgiven; without any word nothing matches.
     */
    record Matching(String words) implements Question {}
}
