package org.precedent.index.lucene.codes;

import java.lang.foreign.MemorySegment;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.util.hnsw.RandomVectorScorerSupplier;

/** Makes scorers by codes for whoever builds a graph. */
record CodedScorers(FloatVectorValues vectors, MemorySegment codes) implements RandomVectorScorerSupplier {
    @Override
    public CodedScorer scorer() {
        return new CodedScorer(vectors, codes);
    }

    /** What it holds is read alone: many threads may do so. */
    @Override
    public RandomVectorScorerSupplier copy() {
        return this;
    }
}
