package org.precedent.index.lucene;

import java.io.IOException;
import org.apache.lucene.search.FilterLeafCollector;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;

/** Passes documents on with what is left of their scores. */
final class DemotingCollector extends FilterLeafCollector {
    private final LeftOver left;
    private int doc = -1;

    DemotingCollector(LeafCollector collector, LeftOver left) {
        super(collector);
        this.left = left;
    }

    @Override
    public void setScorer(Scorable found) throws IOException {
        super.setScorer(new Scorable() {
            @Override
            public float score() throws IOException {
                return found.score() * left.of(doc);
            }

            @Override
            public void setMinCompetitiveScore(float least) throws IOException {
                found.setMinCompetitiveScore(least);
            }
        });
    }

    @Override
    public void collect(int found) throws IOException {
        doc = found;
        super.collect(found);
    }
}
