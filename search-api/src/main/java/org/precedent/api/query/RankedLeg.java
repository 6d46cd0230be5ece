package org.precedent.api.query;

import java.util.Comparator;
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
 * @param byScore whether equal scores share a rank; else the hits were put into another order than that of their scores
 */
record RankedLeg(Leg leg, int part, double weight, List<Hit> hits, List<Hit> behind, boolean byScore) {
    RankedLeg {
        hits = List.copyOf(hits);
        behind = List.copyOf(behind);
    }

    RankedLeg(Leg leg, int part, double weight, List<Hit> hits) {
        this(leg, part, weight, hits, List.of(), true);
    }

    /** The hits of the best scores, in whatever order the leg has them. */
    List<Hit> nearest(int most) {
        return hits.stream()
                .sorted(Comparator.comparingDouble(Hit::score).reversed())
                .limit(most)
                .toList();
    }

    /** This leg with other hits, each part of them in the order of their scores. */
    RankedLeg with(List<Hit> others, List<Hit> last) {
        return new RankedLeg(leg, part, weight, others, last, true);
    }

    /** This leg with its hits in an order that is not that of their scores. */
    RankedLeg reordered(List<Hit> others, List<Hit> last) {
        return new RankedLeg(leg, part, weight, others, last, false);
    }
}
