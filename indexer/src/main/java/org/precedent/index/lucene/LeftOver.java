package org.precedent.index.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TwoPhaseIterator;

/** What is left of the scores of a segment's documents, which are asked for in their order. */
final class LeftOver {
    private final DocIdSetIterator[] near;
    private final TwoPhaseIterator[] sure;
    private final float[] factors;
    private int last = -1;
    private float left = 1;

    /** @param factors of the documents that each of the scorers finds */
    LeftOver(List<Scorer> demoting, List<Float> factors) {
        int size = demoting.size();
        this.near = new DocIdSetIterator[size];
        this.sure = new TwoPhaseIterator[size];
        this.factors = new float[size];
        for (int i = 0; i < size; i++) {
            TwoPhaseIterator phases = demoting.get(i).twoPhaseIterator();
            near[i] = phases == null ? demoting.get(i).iterator() : phases.approximation();
            sure[i] = phases;
            this.factors[i] = factors.get(i);
        }
    }

    /** The share that a document keeps, 0 to 1. */
    float of(int doc) throws IOException {
        if (doc != last) {
            float product = 1;
            for (int i = 0; i < near.length; i++) {
                int at = near[i].docID() < doc ? near[i].advance(doc) : near[i].docID();
                if (at == doc && (sure[i] == null || sure[i].matches())) {
                    product *= factors[i];
                }
            }
            last = doc;
            left = product;
        }
        return left;
    }
}
