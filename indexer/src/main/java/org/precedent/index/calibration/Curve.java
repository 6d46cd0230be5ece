package org.precedent.index.calibration;

import java.util.ArrayList;
import java.util.List;

/**
 * From the score of a leg to the probability that the two agree: a line that never falls, by isotonic regression (pool
 * adjacent violators; Zadrozny and Elkan, Transforming Classifier Scores into Accurate Multiclass Probability
 * Estimates, KDD 2002).
 *
 * @param points by rising score; none when nothing is known
 */
public record Curve(List<Point> points) {
    /** Nothing is known. */
    public static final Curve UNKNOWN = new Curve(List.of());

    /**
     * A place on the line.
     *
     * @param pairs how many pairs it rests on
     */
    public record Point(double score, double probability, int pairs) {}

    /** Checks the order. */
    public Curve {
        points = List.copyOf(points);
        for (int i = 1; i < points.size(); i++) {
            boolean rises = points.get(i - 1).score() < points.get(i).score();
            if (!rises || points.get(i - 1).probability() > points.get(i).probability()) {
                throw new IllegalArgumentException("a curve of probabilities falls");
            }
        }
    }

    /** Whether there is a line. */
    public boolean known() {
        return !points.isEmpty();
    }

    /** The probability at a score: between two points on the straight line, beyond the ends as at the end. */
    public double probability(double score) {
        if (points.isEmpty()) {
            throw new IllegalStateException("nothing is known of this leg");
        }
        int above = firstAbove(score);
        if (above == 0) {
            return points.getFirst().probability();
        }
        if (above == points.size()) {
            return points.getLast().probability();
        }
        Point low = points.get(above - 1);
        Point high = points.get(above);
        double way = (score - low.score()) / (high.score() - low.score());
        return low.probability() + way * (high.probability() - low.probability());
    }

    private int firstAbove(double score) {
        int above = 0;
        while (above < points.size() && points.get(above).score() <= score) {
            above++;
        }
        return above;
    }

    /** The line through points that may fall: neighbours that fall are one. */
    static Curve through(List<Point> rising) {
        List<Point> pooled = new ArrayList<>();
        for (Point next : rising) {
            Point last = next;
            while (!pooled.isEmpty() && pooled.getLast().probability() >= last.probability()) {
                last = joined(pooled.removeLast(), last);
            }
            pooled.add(last);
        }
        return new Curve(pooled);
    }

    private static Point joined(Point a, Point b) {
        int pairs = a.pairs() + b.pairs();
        double score = (a.score() * a.pairs() + b.score() * b.pairs()) / pairs;
        double probability = (a.probability() * a.pairs() + b.probability() * b.pairs()) / pairs;
        return new Point(score, probability, pairs);
    }
}
