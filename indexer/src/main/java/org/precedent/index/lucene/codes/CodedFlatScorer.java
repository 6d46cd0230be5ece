package org.precedent.index.lucene.codes;

import java.io.IOException;
import org.apache.lucene.codecs.hnsw.FlatVectorsScorer;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.util.hnsw.RandomVectorScorer;
import org.apache.lucene.util.hnsw.RandomVectorScorerSupplier;

/** Scores by codes where vectors are added with them, else by floats. */
record CodedFlatScorer(FlatVectorsScorer floats) implements FlatVectorsScorer {
    @Override
    public RandomVectorScorerSupplier getRandomVectorScorerSupplier(
            VectorSimilarityFunction similarity, KnnVectorValues vectors) throws IOException {
        RandomVectorScorerSupplier scorers = floats.getRandomVectorScorerSupplier(similarity, vectors);
        return vectors instanceof AddedVectors added ? new AddedScorers(added, scorers) : scorers;
    }

    @Override
    public RandomVectorScorer getRandomVectorScorer(
            VectorSimilarityFunction similarity, KnnVectorValues vectors, float[] query) throws IOException {
        return floats.getRandomVectorScorer(similarity, vectors, query);
    }

    @Override
    public RandomVectorScorer getRandomVectorScorer(
            VectorSimilarityFunction similarity, KnnVectorValues vectors, byte[] query) throws IOException {
        return floats.getRandomVectorScorer(similarity, vectors, query);
    }
}
