package org.precedent.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
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
import org.precedent.index.model.ImageId;
import org.precedent.index.model.Span;

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

    private NearestCases() {}

    /** The cases nearest to any of some vectors, which is as near as they are to the nearest. */
    static List<Hit> search(IndexSearcher searcher, VectorField field, List<Embedding> vectors, int k, Scope scope)
            throws IOException {
        if (vectors.size() == 1) {
            return search(searcher, field, vectors.getFirst(), k, scope);
        }
        Map<CaseId, Hit> nearest = new HashMap<>();
        for (Embedding vector : vectors) {
            for (Hit hit : search(searcher, field, vector, k, scope)) {
                nearest.merge(hit.id(), hit, (a, b) -> a.score() >= b.score() ? a : b);
            }
        }
        return nearest.values().stream().sorted(BEST_FIRST).limit(k).toList();
    }

    private static List<Hit> search(IndexSearcher searcher, VectorField field, Embedding vector, int k, Scope scope)
            throws IOException {
        Query inScope = CaseQueries.inScope(scope, field);
        int cases = searcher.count(inScope);
        int wanted = Math.min(k, cases);
        if (wanted == 0) {
            return List.of();
        }
        float[] query = vector.toArray();
        String name = Schema.name(field);
        List<Best> found = List.of();
        if (!scoredExactly(cases, wanted, searcher.count(Schema.CASES))) {
            found = walked(searcher, name, query, wanted, scope.equals(Scope.ALL) ? null : inScope);
        }
        if (found.size() < wanted) {
            found = searcher.search(inScope, new ExactCases(name, query, wanted));
        }
        List<Hit> hits = new ArrayList<>();
        for (Best best : found) {
            hits.add(hit(searcher, field, best));
        }
        hits.sort(BEST_FIRST);
        return List.copyOf(hits.subList(0, wanted));
    }

    private static boolean scoredExactly(int inScope, int wanted, int all) {
        return inScope <= Math.max(FEW, CASES_PER_HIT * (long) wanted) || inScope < NARROW * all;
    }

    private static List<Best> walked(
            IndexSearcher searcher, String field, float[] query, int wanted, @Nullable Query inScope)
            throws IOException {
        Query children = inScope == null ? null : new ToChildBlockJoinQuery(inScope, Schema.CASE_BITS);
        int breadth = wanted + Math.max(wanted, MARGIN);
        Query walk = new DiversifyingChildrenFloatKnnVectorQuery(field, query, children, breadth, Schema.CASE_BITS);
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        List<Best> found = new ArrayList<>();
        for (ScoreDoc child : searcher.search(walk, breadth).scoreDocs) {
            LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(child.doc, leaves));
            int root = Schema.CASE_BITS.getBitSet(leaf).nextSetBit(child.doc - leaf.docBase);
            found.add(new Best(leaf.docBase + root, child.doc, child.score));
        }
        return found;
    }

    private static Hit hit(IndexSearcher searcher, VectorField field, Best best) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(best.child(), leaves));
        int child = best.child() - leaf.docBase;
        double cosine = Math.clamp(2 * (double) best.score() - 1, -1, 1);
        return switch (field) {
            case IMAGE -> Hits.of(searcher, best.root(), cosine, image(leaf, child), null);
            case PASSAGE -> Hits.of(searcher, best.root(), cosine, null, passage(leaf, child));
        };
    }

    private static ImageId image(LeafReaderContext leaf, int child) throws IOException {
        BinaryDocValues ids = DocValues.getBinary(leaf.reader(), Schema.IMAGE_ID);
        ids.advanceExact(child);
        return new ImageId(ids.binaryValue().utf8ToString());
    }

    private static Span passage(LeafReaderContext leaf, int child) throws IOException {
        NumericDocValues spans = DocValues.getNumeric(leaf.reader(), Schema.SPAN);
        spans.advanceExact(child);
        return PackedSpan.read(spans.longValue());
    }
}
