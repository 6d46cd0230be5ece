package org.precedent.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.IntPredicate;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.jspecify.annotations.Nullable;

/** The nearest cases found by looking at every vector of every case that a query matches, in some segments. */
final class ExactCases implements CollectorManager<ExactCases.Scan, List<ExactCases.Best>> {
    /**
     * A case and the child that brings it nearest.
     *
     * @param root the case's document
     * @param child the child's document
     * @param score Lucene's for unit vectors: (1 + cosine) / 2
     */
    record Best(int root, int child, float score) {}

    private static final Comparator<Best> WORST_FIRST = Comparator.comparingDouble(Best::score);

    private final String field;
    private final float[] query;
    private final int k;
    private final IntPredicate segments;

    /** Of all segments. */
    ExactCases(String field, float[] query, int k) {
        this(field, query, k, _ -> true);
    }

    /** @param segments tells by its place whether a segment is looked at */
    ExactCases(String field, float[] query, int k, IntPredicate segments) {
        this.field = field;
        this.query = query;
        this.k = k;
        this.segments = segments;
    }

    @Override
    public Scan newCollector() {
        return new Scan();
    }

    @Override
    public List<Best> reduce(Collection<Scan> scans) {
        List<Best> all = new ArrayList<>();
        scans.forEach(scan -> all.addAll(scan.best));
        all.sort(WORST_FIRST.reversed());
        return all.subList(0, Math.min(k, all.size()));
    }

    /** One pass over the matching roots of some segments. */
    final class Scan extends SimpleCollector {
        private final PriorityQueue<Best> best = new PriorityQueue<>(WORST_FIRST);
        private @Nullable ScoredBlocks blocks;

        @Override
        protected void doSetNextReader(LeafReaderContext next) throws IOException {
            if (!segments.test(next.ord)) {
                throw new CollectionTerminatedException();
            }
            blocks = ScoredBlocks.of(next, field, query, this::offer);
        }

        @Override
        public void collect(int root) throws IOException {
            if (blocks != null) {
                blocks.add(root);
            }
        }

        @Override
        public void finish() throws IOException {
            if (blocks != null) {
                blocks.finish();
            }
        }

        private void offer(int root, int child, float score) {
            if (best.size() < k) {
                best.add(new Best(root, child, score));
            } else if (score > best.element().score()) {
                best.remove();
                best.add(new Best(root, child, score));
            }
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }
}
