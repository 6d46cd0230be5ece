package org.precedent.index;

import java.util.List;
import org.precedent.encoder.Embedding;
import org.precedent.index.model.Wording;

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
     * How well a report says what words ask for, by BM25. No query syntax; spelling and endings are forgiven; without
     * any word nothing matches.
     *
     * <p>A word that is asked for: reports that affirm it come before those that only deny it, and those that say
     * nothing of it do not match. A finding that the words name: cases that have it, or one that is narrower, come
     * before those that may have it, and those before cases that do not; by another name it counts less than as it is
     * written. What is to be absent: cases that do not have it come first, then those that say nothing of it, then
     * those that may have it, and those that have it last; words that ask for absence alone therefore match every case.
     */
    record Matching(Wording wording) implements Question {
        public Matching(String words) {
            this(Wording.plain(words));
        }
    }
}
