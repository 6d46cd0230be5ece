package org.precedent.index.lucene.codes;

import java.lang.foreign.MemorySegment;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.util.hnsw.UpdateableRandomVectorScorer;

/** Scores vectors by their codes: not exactly, and four times as close together in memory. For one thread. */
final class CodedScorer extends UpdateableRandomVectorScorer.AbstractUpdateableRandomVectorScorer {
    private final Coding coding;
    private final Products products;
    private MemorySegment codes;
    private final int[] two = new int[2];

    /** @param codes those of all vectors, in their order */
    CodedScorer(FloatVectorValues vectors, MemorySegment codes) {
        super(vectors);
        this.coding = new Coding(vectors.dimension());
        this.products = Products.ofDimension(vectors.dimension());
        this.codes = codes;
    }

    /** From now on against a vector that need not be one of these. */
    void setQuery(float[] query) {
        byte[] asked = new byte[query.length];
        coding.encode(query, asked);
        products.of(asked);
    }

    /** From now on with codes that lie elsewhere. */
    void setCodes(MemorySegment others) {
        codes = others;
    }

    @Override
    public void setScoringOrdinal(int vector) {
        products.of(codes, place(vector));
    }

    private long place(int vector) {
        return (long) vector * coding.dimension();
    }

    @Override
    public float score(int vector) {
        return coding.score(products.with(codes, place(vector)));
    }

    @Override
    public float bulkScore(int[] vectors, float[] scores, int count) {
        float most = Float.NEGATIVE_INFINITY;
        int i = 0;
        for (; i + 1 < count; i += 2) {
            products.with(codes, place(vectors[i]), place(vectors[i + 1]), two);
            scores[i] = coding.score(two[0]);
            scores[i + 1] = coding.score(two[1]);
            most = Math.max(most, Math.max(scores[i], scores[i + 1]));
        }
        if (i < count) {
            scores[i] = score(vectors[i]);
            most = Math.max(most, scores[i]);
        }
        return most;
    }
}
