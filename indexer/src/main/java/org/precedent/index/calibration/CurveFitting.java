package org.precedent.index.calibration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects pairs of known score and agreement, and lays a {@link Curve} through them. */
final class CurveFitting {
    /** The fewest pairs that make a point: fewer would call a chance certain. */
    private static final int FEWEST = 150;

    /** How much larger the next lower point is: where scores are high and pairs are few, points lie close. */
    private static final double GROWTH = 1.25;

    private record Pair(double score, boolean agrees) {}

    private final List<Pair> pairs = new ArrayList<>();

    void add(double score, boolean agrees) {
        pairs.add(new Pair(score, agrees));
    }

    Curve fitted() {
        pairs.sort(Comparator.comparingDouble(Pair::score).reversed());
        List<Curve.Point> rising = new ArrayList<>();
        double size = FEWEST;
        int begin = 0;
        while (begin + FEWEST <= pairs.size()) {
            int end = Math.min(pairs.size(), begin + (int) size);
            if (pairs.size() - end < FEWEST) {
                end = pairs.size();
            }
            rising.addFirst(point(pairs.subList(begin, end)));
            begin = end;
            size *= GROWTH;
        }
        return Curve.through(distinct(rising));
    }

    /** One agreement and one disagreement are added (Laplace), so that nothing is certain. */
    private static Curve.Point point(List<Pair> part) {
        double score = part.stream().mapToDouble(Pair::score).average().orElseThrow();
        long agreeing = part.stream().filter(Pair::agrees).count();
        return new Curve.Point(score, (agreeing + 1.0) / (part.size() + 2.0), part.size());
    }

    private static List<Curve.Point> distinct(List<Curve.Point> rising) {
        List<Curve.Point> distinct = new ArrayList<>();
        for (Curve.Point point : rising) {
            if (distinct.isEmpty() || distinct.getLast().score() < point.score()) {
                distinct.add(point);
            }
        }
        return distinct;
    }
}
