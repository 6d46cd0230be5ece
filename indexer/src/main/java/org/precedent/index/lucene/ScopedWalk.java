package org.precedent.index.lucene;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.AcceptDocs;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnCollector;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.search.join.DiversifyingChildrenFloatKnnVectorQuery;
import org.apache.lucene.search.knn.KnnCollectorManager;
import org.apache.lucene.search.knn.KnnSearchStrategy;
import org.jspecify.annotations.Nullable;

/**
 * A walk through the graphs of some segments, past all cases, that keeps those in scope. For one search.
 *
 * <p>It goes as far as a walk without a scope, and on until it has met enough. Where it meets far fewer on its way than
 * it would of a scope that was chosen by lot, the scope lies elsewhere than the query: there a walk takes long, ends at
 * what it came upon, and misses what is nearest. It then leaves the segment, to be scanned.
 *
 * <p>Lucene's own filtered walk looks at several times as many vectors, needs the scope as a set of children before it
 * begins, and does not notice when scope and query lie apart.
 */
final class ScopedWalk extends DiversifyingChildrenFloatKnnVectorQuery {
    /** So that the graph is walked as it is, whatever is in scope. */
    private static final KnnSearchStrategy PLAIN = new KnnSearchStrategy.Hnsw(0);

    private static final TopDocs NOTHING = new TopDocs(new TotalHits(0, TotalHits.Relation.EQUAL_TO), new ScoreDoc[0]);

    private final WalkPlan plan;
    private final Map<Integer, LeafScope> scopes;
    private final Set<Integer> left = ConcurrentHashMap.newKeySet();

    /**
     * Prepares a walk.
     *
     * @param scopes what is in scope of the segments that are walked, by their place
     */
    ScopedWalk(String field, float[] query, WalkPlan plan, Map<Integer, LeafScope> scopes) {
        super(field, query, null, plan.breadth(), Schema.CASE_BITS, PLAIN);
        this.plan = plan;
        this.scopes = Map.copyOf(scopes);
    }

    /** The places of the segments that it left, and of which it brought nothing; known when it was searched for. */
    Set<Integer> left() {
        return Set.copyOf(left);
    }

    @Override
    protected KnnCollectorManager getKnnCollectorManager(int k, IndexSearcher searcher) {
        return new KnnCollectorManager() {
            // for a segment that holds more of the nearest than its share
            @Override
            public @Nullable KnnCollector newCollector(int limit, KnnSearchStrategy strategy, LeafReaderContext leaf)
                    throws IOException {
                return collector(k, plan.unfiltered(), limit, leaf);
            }

            // for a segment's share; Lucene makes that more than all where few are looked for
            @Override
            public @Nullable KnnCollector newOptimisticCollector(
                    int limit, KnnSearchStrategy strategy, LeafReaderContext leaf, int share) throws IOException {
                LeafScope scope = scopes.get(leaf.ord);
                return scope == null
                        ? null
                        : collector(Math.min(share, plan.breadth()), plan.unfiltered(scope), limit, leaf);
            }

            @Override
            public boolean isOptimistic() {
                return true;
            }
        };
    }

    private @Nullable KnnCollector collector(int kept, int unfiltered, int limit, LeafReaderContext leaf) {
        LeafScope scope = scopes.get(leaf.ord);
        if (scope == null) {
            return null;
        }
        KnnCollector collector = new CaseCollector(kept, limit, PLAIN, scope.roots());
        return scope.isEverything()
                ? collector
                : new ScopedCollector(collector, scope, unfiltered, () -> left.add(leaf.ord));
    }

    /**
     * A walk may be asked for twice, to go on where one segment is found to hold more of the nearest than its share.
     */
    @Override
    protected TopDocs approximateSearch(
            LeafReaderContext leaf, AcceptDocs accepted, int limit, KnnCollectorManager collectors) throws IOException {
        if (!scopes.containsKey(leaf.ord) || left.contains(leaf.ord)) {
            return NOTHING;
        }
        TopDocs found = super.approximateSearch(leaf, accepted, limit, collectors);
        return left.contains(leaf.ord) ? NOTHING : found;
    }
}
