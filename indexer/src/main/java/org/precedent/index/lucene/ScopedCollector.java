package org.precedent.index.lucene;

import org.apache.lucene.search.KnnCollector;
import org.apache.lucene.util.hnsw.FloatHeap;

/**
 * Keeps what a walk meets in scope, and ends the walk when it meets too little. It goes on at least as far as it would
 * without a scope, so that one that lies around the query loses nothing either.
 */
final class ScopedCollector extends KnnCollector.Decorator {
    /**
     * After so many that should have been in scope it is time to judge: by lot, one walk in thousands meets too few.
     */
    private static final int JUDGED_FROM = 40;

    private static final double LEAST_OF_EXPECTED = 0.5;

    private final LeafScope scope;
    private final Runnable leave;
    private final FloatHeap everything;
    private final int unfiltered;
    private long met;
    private long kept;
    private boolean left;

    /**
     * A collector for a segment.
     *
     * @param collector keeps the nearest in scope
     * @param unfiltered how many vectors a walk without a scope would keep, at least 1
     * @param leave is told when the walk is ended for having met too little
     */
    ScopedCollector(KnnCollector collector, LeafScope scope, int unfiltered, Runnable leave) {
        super(collector);
        this.unfiltered = unfiltered;
        this.everything = new FloatHeap(unfiltered);
        this.scope = scope;
        this.leave = leave;
    }

    @Override
    public boolean collect(int child, float score) {
        met++;
        boolean farther = everything.offer(score);
        if (scope.holds(child)) {
            kept++;
            return super.collect(child, score) || farther;
        }
        double expected = met * scope.share();
        if (expected >= JUDGED_FROM && kept < LEAST_OF_EXPECTED * expected && !left) {
            left = true;
            leave.run();
        }
        return farther;
    }

    @Override
    public float minCompetitiveSimilarity() {
        return everything.size() < unfiltered
                ? Float.NEGATIVE_INFINITY
                : Math.min(everything.peek(), super.minCompetitiveSimilarity());
    }

    @Override
    public boolean earlyTerminated() {
        return left || super.earlyTerminated();
    }
}
