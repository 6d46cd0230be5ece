package org.precedent.index.lucene;

import java.util.Arrays;
import java.util.Comparator;
import org.apache.lucene.search.AbstractKnnCollector;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.search.knn.KnnSearchStrategy;
import org.apache.lucene.util.BitSet;

/** Keeps the nearest cases that a walk through a segment meets: of all vectors of a case the nearest stands for it. */
final class CaseCollector extends AbstractKnnCollector {
    private final CaseHeap cases;
    private final BitSet roots;

    /**
     * A collector for a segment.
     *
     * @param most how many cases are kept
     * @param visits how many vectors may be looked at
     * @param roots of the segment's cases
     */
    CaseCollector(int most, long visits, KnnSearchStrategy strategy, BitSet roots) {
        super(most, visits, strategy);
        this.cases = new CaseHeap(most);
        this.roots = roots;
    }

    @Override
    public boolean collect(int child, float score) {
        return cases.offer(roots.nextSetBit(child), child, score);
    }

    @Override
    public int numCollected() {
        return cases.size();
    }

    @Override
    public float minCompetitiveSimilarity() {
        return cases.isFull() ? cases.least() : Float.NEGATIVE_INFINITY;
    }

    @Override
    public TopDocs topDocs() {
        ScoreDoc[] found = new ScoreDoc[cases.size()];
        Arrays.setAll(found, slot -> new ScoreDoc(cases.child(slot), cases.score(slot)));
        Arrays.sort(
                found, Comparator.comparingDouble((ScoreDoc one) -> one.score).reversed());
        TotalHits.Relation relation =
                earlyTerminated() ? TotalHits.Relation.GREATER_THAN_OR_EQUAL_TO : TotalHits.Relation.EQUAL_TO;
        return new TopDocs(new TotalHits(visitedCount(), relation), found);
    }
}
