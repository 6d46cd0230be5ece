package org.precedent.index.calibration;

import java.util.Comparator;
import java.util.List;

/**
 * How far the cases nearest to an image bear one of them out. What the image shows is not known, so its nearest ten
 * stand for it: the score of a case is the share of the others' weight whose findings it has all, and the half as far
 * has four times the weight. A case beyond the ten counts less by as much as it is farther than the tenth.
 *
 * <p>A cosine alone tells how alike two images look, and not whether they show the same: ten near cases that all say
 * the same do.
 */
public final class Support {
    /** So many cases stand for an image; so many are looked at first. */
    static final int FIRST = 10;

    private final List<Neighbour> first;

    private Support(List<Neighbour> first) {
        this.first = first;
    }

    /** By the cases nearest to an image, in any order; those beyond the first ten are left out. */
    public static Support of(List<Neighbour> nearest) {
        return new Support(nearest.stream()
                .sorted(Comparator.comparingDouble(Neighbour::distance))
                .limit(FIRST)
                .toList());
    }

    /** Between 0, none says the same, and 1, all do; 0 where no other tells anything. */
    public double of(Neighbour one) {
        double all = 0;
        double agreeing = 0;
        for (Neighbour other : first) {
            if (!other.id().equals(one.id()) && !other.findings().isEmpty()) {
                double nearness = first.getFirst().distance() / other.distance();
                double weight = nearness * nearness;
                all += weight;
                agreeing += one.findings().containsAll(other.findings()) ? weight : 0;
            }
        }
        return all == 0 ? 0 : agreeing / all * Math.min(1, first.getLast().distance() / one.distance());
    }
}
