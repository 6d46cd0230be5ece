package org.precedent.index.lucene.codes;

import java.io.IOException;
import org.apache.lucene.util.hnsw.RandomVectorScorerSupplier;
import org.apache.lucene.util.hnsw.UpdateableRandomVectorScorer;

/** Makes scorers of vectors that are still being added: by codes, or by floats as long as codes miss too much. */
record AddedScorers(AddedVectors vectors, RandomVectorScorerSupplier floats) implements RandomVectorScorerSupplier {
    @Override
    public UpdateableRandomVectorScorer scorer() throws IOException {
        return new Scorer(vectors, floats.scorer());
    }

    @Override
    public RandomVectorScorerSupplier copy() throws IOException {
        return new AddedScorers(vectors, floats.copy());
    }

    private static final class Scorer extends UpdateableRandomVectorScorer.AbstractUpdateableRandomVectorScorer {
        private final AddedCodes codes;
        private final CodedScorer coded;
        private final UpdateableRandomVectorScorer floats;
        private UpdateableRandomVectorScorer chosen;

        private Scorer(AddedVectors vectors, UpdateableRandomVectorScorer floats) {
            super(vectors);
            this.codes = vectors.codes();
            this.coded = new CodedScorer(vectors, codes.codes());
            this.floats = floats;
            this.chosen = floats;
        }

        @Override
        public void setScoringOrdinal(int vector) throws IOException {
            chosen = codes.areFaithful() ? coded : floats;
            coded.setCodes(codes.codes());
            chosen.setScoringOrdinal(vector);
        }

        @Override
        public float score(int vector) throws IOException {
            return chosen.score(vector);
        }

        @Override
        public float bulkScore(int[] vectors, float[] scores, int count) throws IOException {
            return chosen.bulkScore(vectors, scores, count);
        }
    }
}
