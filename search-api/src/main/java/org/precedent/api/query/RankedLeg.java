package org.precedent.api.query;

import java.util.List;
import org.precedent.index.calibration.Leg;
import org.precedent.index.model.Hit;

/**
 * What one leg found.
 *
 * @param part the part's place in the request, from 0
 * @param weight the leg's share of the part's weight
 * @param hits best first, each case once
 * @param behind others, which count as if as many as the leg found came before them
 */
record RankedLeg(Leg leg, int part, double weight, List<Hit> hits, List<Hit> behind) {
    RankedLeg {
        hits = List.copyOf(hits);
        behind = List.copyOf(behind);
    }

    RankedLeg(Leg leg, int part, double weight, List<Hit> hits) {
        this(leg, part, weight, hits, List.of());
    }

    /** This leg with its hits in another order. */
    RankedLeg with(List<Hit> others, List<Hit> last) {
        return new RankedLeg(leg, part, weight, others, last);
    }
}
