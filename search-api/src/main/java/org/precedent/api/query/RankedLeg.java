package org.precedent.api.query;

import java.util.List;
import org.precedent.index.model.Hit;

/**
 * What one leg found.
 *
 * @param part the part's place in the request, from 0
 * @param weight the leg's share of the part's weight
 * @param hits best first, each case once
 */
record RankedLeg(Leg leg, int part, double weight, List<Hit> hits) {
    RankedLeg {
        hits = List.copyOf(hits);
    }

    /** This leg without the hits that score less than a share of its best. */
    RankedLeg from(double share) {
        double best = hits.stream().mapToDouble(Hit::score).max().orElse(0);
        List<Hit> rest =
                hits.stream().filter(hit -> hit.score() >= share * best).toList();
        return new RankedLeg(leg, part, weight, rest);
    }
}
