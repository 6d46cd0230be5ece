package org.precedent.index.lucene.codes;

import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.codecs.hnsw.FlatVectorsReader;
import org.apache.lucene.codecs.hnsw.FlatVectorsWriter.MergeScorerData;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.util.hnsw.CloseableRandomVectorScorerSupplier;
import org.apache.lucene.util.hnsw.RandomVectorScorerSupplier;

/** What a merge scores by while it builds the graph of a field: by codes, where they were worth keeping. */
record MergeScorers(FieldInfo field) implements MergeScorerData {
    @Override
    public CloseableRandomVectorScorerSupplier scorerSupplier(FlatVectorsReader merged) throws IOException {
        FloatVectorValues vectors = merged.getFloatVectorValues(field.name);
        Optional<CodedScorers> coded = ((CodedFlatReader) merged).coded(field.name);
        RandomVectorScorerSupplier scorers = coded.isPresent()
                ? coded.get()
                : merged.getFlatVectorScorer(field.name)
                        .getRandomVectorScorerSupplier(field.getVectorSimilarityFunction(), vectors);
        return CloseableRandomVectorScorerSupplier.create(scorers, vectors.size(), this);
    }

    @Override
    public void close() {
        // the reader that it reads by is closed by who opened it
    }
}
