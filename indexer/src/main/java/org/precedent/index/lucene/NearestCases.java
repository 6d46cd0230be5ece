package org.precedent.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.precedent.encoder.Embedding;
import org.precedent.index.Scope;
import org.precedent.index.VectorField;
import org.precedent.index.lucene.ExactCases.Best;
import org.precedent.index.lucene.codes.CodedVectorsFormat;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.Hit;

/**
 * Search by vector: each segment is walked through its graph, or every vector in scope is looked at, whichever costs
 * less ({@link WalkPlan}). What a walk leaves undone, as scope and query lie apart, is scanned, too: a search finds as
 * many cases as are asked for and in scope.
 */
final class NearestCases {
    private static final Comparator<Hit> BEST_FIRST = Comparator.comparingDouble(Hit::score)
            .reversed()
            .thenComparing(hit -> hit.id().value());

    /** So many more than are wanted are scored again: by codes the tenth may be the fortieth. */
    private static final int MARGIN_OF_CODES = 30;

    private static final Comparator<Best> NEAREST_FIRST =
            Comparator.comparingDouble(Best::score).reversed();

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
        int cases = commit.count(searcher, scope, field);
        int wanted = Math.min(k, cases);
        if (wanted == 0) {
            return List.of();
        }
        float[] query = vector.toArray();
        WalkPlan plan = WalkPlan.of(wanted, cases, commit.count(searcher, Scope.ALL, field));
        Map<Integer, LeafScope> walked = worthAWalk(plan, scope);
        List<Best> found = new ArrayList<>();
        Set<Integer> done = walked.isEmpty() ? Set.of() : walk(query, plan, walked, found);
        found = exactly(found, query, wanted);
        Query inScope = CaseQueries.inScope(scope, field);
        if (done.size() < searcher.getIndexReader().leaves().size()) {
            found.addAll(searcher.search(
                    inScope, new ExactCases(Schema.name(field), query, wanted, segment -> !done.contains(segment))));
        }
        if (found.size() < wanted) {
            found = searcher.search(inScope, new ExactCases(Schema.name(field), query, wanted));
        }
        found.sort(NEAREST_FIRST);
        return hits(found.subList(0, Math.min(wanted, found.size())));
    }

    /** A walk goes by codes, which tell the order nearly: what may be among the wanted is scored by its floats. */
    private List<Best> exactly(List<Best> walked, float[] query, int wanted) throws IOException {
        walked.sort(NEAREST_FIRST);
        int most = Math.min(walked.size(), wanted + MARGIN_OF_CODES);
        return RescoredCases.of(walked.subList(0, most), Schema.name(field), query, searcher);
    }

    /** The segments that are walked, by their place, with what is in scope of them. */
    private Map<Integer, LeafScope> worthAWalk(WalkPlan plan, Scope scope) throws IOException {
        if (!plan.mayBeWorthIt()) {
            return Map.of();
        }
        ScopedRoots roots = ScopedRoots.of(scope, field, searcher, commit);
        Map<Integer, LeafScope> walked = new HashMap<>();
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            LeafScope segment = roots.in(leaf);
            FloatVectorValues vectors = leaf.reader().getFloatVectorValues(Schema.name(field));
            if (segment != null
                    && vectors != null
                    && CodedVectorsFormat.hasGraph(vectors.size())
                    && plan.isWorthIt(segment)) {
                walked.put(leaf.ord, segment);
            }
        }
        return walked;
    }

    /** Adds what a walk brings, and returns the places of the segments that are done with it. */
    private Set<Integer> walk(float[] query, WalkPlan plan, Map<Integer, LeafScope> segments, List<Best> found)
            throws IOException {
        ScopedWalk walk = new ScopedWalk(Schema.name(field), query, plan, segments);
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        for (ScoreDoc child : searcher.search(walk, plan.breadth()).scoreDocs) {
            LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(child.doc, leaves));
            int root = Schema.CASE_BITS.getBitSet(leaf).nextSetBit(child.doc - leaf.docBase);
            found.add(new Best(leaf.docBase + root, child.doc, child.score));
        }
        Set<Integer> done = new HashSet<>(segments.keySet());
        done.removeAll(walk.left());
        return done;
    }

    private List<Hit> hits(List<Best> found) throws IOException {
        HitReader reader = new HitReader(searcher, roots);
        Hit[] hits = new Hit[found.size()];
        for (int place : inOrderOfDocuments(found)) {
            hits[place] = reader.nearest(found.get(place), field);
        }
        Arrays.sort(hits, BEST_FIRST);
        return List.of(hits);
    }

    /** The places in a list, those with the first documents first. */
    private static int[] inOrderOfDocuments(List<Best> found) {
        long[] order = new long[found.size()];
        for (int place = 0; place < order.length; place++) {
            order[place] = ((long) found.get(place).root() << Integer.SIZE) | place;
        }
        Arrays.sort(order);
        return Arrays.stream(order).mapToInt(one -> (int) one).toArray();
    }
}
