package org.precedent.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.join.DiversifyingChildrenFloatKnnVectorQuery;
import org.apache.lucene.search.join.ToChildBlockJoinQuery;
import org.jspecify.annotations.Nullable;
import org.precedent.encoder.Embedding;
import org.precedent.index.Scope;
import org.precedent.index.VectorField;
import org.precedent.index.lucene.ExactCases.Best;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.Hit;

/**
 * Search by vector: the graph where the scope is wide, every vector in scope where it is narrow.
 *
 * <p>A filtered walk through an HNSW graph loses recall as the filter narrows, and may run dry. So narrow scopes are
 * scored exactly, and so is a scope of which the walk brought too few cases.
 */
final class NearestCases {
    /** So few cases are scored exactly. */
    private static final int FEW = 1_000;

    /** So many cases a hit wanted, at least, for the graph to be worth its loss. */
    private static final int CASES_PER_HIT = 10;

    /** A scope of less than this share of all cases is scored exactly. */
    private static final double NARROW = 0.05;

    /** How many more cases the walk keeps than are wanted: {@code ef} in Malkov and Yashunin is k and these. */
    private static final int MARGIN = 100;

    private static final Comparator<Hit> BEST_FIRST = Comparator.comparingDouble(Hit::score)
            .reversed()
            .thenComparing(hit -> hit.id().value());

    private static final Comparator<Best> IN_ORDER = Comparator.comparingInt(Best::root);

    private final IndexSearcher searcher;
    private final Commit commit;
    private final Map<CaseId, Integer> roots;
    private final VectorField field;

    /** @param roots takes up which document is the root of each case that is found */
    NearestCases(IndexSearcher searcher, Commit commit, Map<CaseId, Integer> roots, VectorField field) {
        this.searcher = searcher;
        this.commit = commit;
        this.roots = roots;
        this.field = field;
    }

    /** The cases nearest to any of some vectors, which is as near as they are to the nearest. */
    List<Hit> search(List<Embedding> vectors, int k, Scope scope) throws IOException {
        if (vectors.size() == 1) {
            return search(vectors.getFirst(), k, scope);
        }
        Map<CaseId, Hit> nearest = new HashMap<>();
        for (Embedding vector : vectors) {
            for (Hit hit : search(vector, k, scope)) {
                nearest.merge(hit.id(), hit, (a, b) -> a.score() >= b.score() ? a : b);
            }
        }
        return nearest.values().stream().sorted(BEST_FIRST).limit(k).toList();
    }

    private List<Hit> search(Embedding vector, int k, Scope scope) throws IOException {
        Query inScope = CaseQueries.inScope(scope, field);
        int cases = commit.count(searcher, inScope);
        int wanted = Math.min(k, cases);
        if (wanted == 0) {
            return List.of();
        }
        float[] query = vector.toArray();
        List<Best> found = List.of();
        if (!scoredExactly(cases, wanted, commit.count(searcher, Schema.CASES))) {
            found = walked(query, wanted, scope.equals(Scope.ALL) ? null : inScope);
        }
        if (found.size() < wanted) {
            found = searcher.search(inScope, new ExactCases(Schema.name(field), query, wanted));
        }
        return hits(found.subList(0, wanted));
    }

    private List<Hit> hits(List<Best> found) throws IOException {
        HitReader reader = new HitReader(searcher, roots);
        List<Hit> hits = new ArrayList<>();
        for (Best best : found.stream().sorted(IN_ORDER).toList()) {
            hits.add(reader.nearest(best, field));
        }
        hits.sort(BEST_FIRST);
        return List.copyOf(hits);
    }

    private static boolean scoredExactly(int inScope, int wanted, int all) {
        return inScope <= Math.max(FEW, CASES_PER_HIT * (long) wanted) || inScope < NARROW * all;
    }

    /** Best first. */
    private List<Best> walked(float[] query, int wanted, @Nullable Query inScope) throws IOException {
        Query children = inScope == null ? null : new ToChildBlockJoinQuery(inScope, Schema.CASE_BITS);
        int breadth = wanted + Math.max(wanted, MARGIN);
        Query walk = new DiversifyingChildrenFloatKnnVectorQuery(
                Schema.name(field), query, children, breadth, Schema.CASE_BITS);
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        List<Best> found = new ArrayList<>();
        for (ScoreDoc child : searcher.search(walk, breadth).scoreDocs) {
            LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(child.doc, leaves));
            int root = Schema.CASE_BITS.getBitSet(leaf).nextSetBit(child.doc - leaf.docBase);
            found.add(new Best(leaf.docBase + root, child.doc, child.score));
        }
        return found;
    }
}
