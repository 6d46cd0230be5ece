package org.precedent.index.lucene;

import java.io.IOException;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TwoPhaseIterator;

/** What another finds, with what is left of its scores, which is never more. */
final class DemotedScorer extends Scorer {
    private final Scorer found;
    private final LeftOver left;

    DemotedScorer(Scorer found, LeftOver left) {
        this.found = found;
        this.left = left;
    }

    @Override
    public float score() throws IOException {
        return found.score() * left.of(found.docID());
    }

    @Override
    public float getMaxScore(int upTo) throws IOException {
        return found.getMaxScore(upTo);
    }

    @Override
    public void setMinCompetitiveScore(float least) throws IOException {
        found.setMinCompetitiveScore(least);
    }

    @Override
    public int advanceShallow(int target) throws IOException {
        return found.advanceShallow(target);
    }

    @Override
    public int docID() {
        return found.docID();
    }

    @Override
    public DocIdSetIterator iterator() {
        return found.iterator();
    }

    @Override
    public TwoPhaseIterator twoPhaseIterator() {
        return found.twoPhaseIterator();
    }
}
