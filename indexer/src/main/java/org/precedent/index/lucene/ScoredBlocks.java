package org.precedent.index.lucene;

import java.io.IOException;
import org.apache.lucene.codecs.hnsw.FlatVectorScorerUtil;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.KnnVectorValues.DocIndexIterator;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.hnsw.RandomVectorScorer;
import org.jspecify.annotations.Nullable;

/**
 * The vectors of some blocks of a segment, scored several at a time: while one is computed with, the others are on
 * their way from memory, which is what a scan waits for.
 */
final class ScoredBlocks {
    /** How many vectors are scored together. */
    private static final int BATCH = 64;

    /** Is told of each block that has a vector. */
    @FunctionalInterface
    interface Taker {
        /**
         * Takes a block.
         *
         * @param root its last document, in the whole index, as is the next
         * @param child that whose vector is nearest
         * @param score of that vector
         */
        void take(int root, int child, float score);
    }

    private final int base;
    private final BitSet allRoots;
    private final DocIndexIterator children;
    private final RandomVectorScorer scorer;
    private final Taker taker;

    private final int[] roots = new int[BATCH];
    private final int[] places = new int[BATCH];
    private final int[] ordinals = new int[BATCH];
    private final float[] scores = new float[BATCH];
    private int size;

    private int root = -1;
    private int nearest = -1;
    private float highest;

    private ScoredBlocks(int base, BitSet allRoots, DocIndexIterator children, RandomVectorScorer scorer, Taker taker) {
        this.base = base;
        this.allRoots = allRoots;
        this.children = children;
        this.scorer = scorer;
        this.taker = taker;
    }

    /** Those of a segment; null where it has no such vectors. */
    static @Nullable ScoredBlocks of(LeafReaderContext leaf, String field, float[] query, Taker taker)
            throws IOException {
        BitSet roots = Schema.CASE_BITS.getBitSet(leaf);
        FloatVectorValues vectors = leaf.reader().getFloatVectorValues(field);
        if (roots == null || vectors == null) {
            return null;
        }
        RandomVectorScorer scorer = FlatVectorScorerUtil.getLucene99FlatVectorsScorer()
                .getRandomVectorScorer(VectorSimilarityFunction.DOT_PRODUCT, vectors, query);
        return new ScoredBlocks(leaf.docBase, roots, vectors.iterator(), scorer, taker);
    }

    /** Takes up the block whose root is given; they come in order. */
    void add(int blockRoot) throws IOException {
        int first = blockRoot == 0 ? 0 : allRoots.prevSetBit(blockRoot - 1) + 1;
        int child = children.docID() < first ? children.advance(first) : children.docID();
        for (; child < blockRoot; child = children.nextDoc()) {
            roots[size] = blockRoot;
            places[size] = child;
            ordinals[size] = children.index();
            size++;
            if (size == BATCH) {
                score();
            }
        }
    }

    /** Scores what is left; there is nothing to come. */
    void finish() throws IOException {
        score();
        end();
    }

    private void score() throws IOException {
        scorer.bulkScore(ordinals, scores, size);
        for (int i = 0; i < size; i++) {
            if (roots[i] != root) {
                end();
                root = roots[i];
            }
            if (scores[i] > highest) {
                highest = scores[i];
                nearest = places[i];
            }
        }
        size = 0;
    }

    /** A block's vectors may be scored in two batches: it is told of when another begins. */
    private void end() {
        if (nearest >= 0) {
            taker.take(base + root, base + nearest, highest);
        }
        nearest = -1;
        highest = Float.NEGATIVE_INFINITY;
    }
}
