package org.precedent.index.calibration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Counts how well a leg answers, question by question. */
final class Tally {
    private static final int FIRST = 10;

    private final List<Double> precision = new ArrayList<>();
    private final List<Double> reciprocalRanks = new ArrayList<>();
    private final List<Double> recalls = new ArrayList<>();
    private double agreeing;
    private double reachable;
    private double rankByChance;
    private double recallByChance;

    /** The answers to a question that asserts something: {@code of} are in the archive, these are the best or all. */
    void agreement(List<Answer> answers, long relevant, long of) {
        if (relevant == 0 || relevant == of) {
            return;
        }
        long among = answers.stream()
                .sorted(Comparator.comparingDouble(Answer::score).reversed())
                .limit(FIRST)
                .filter(Answer::agrees)
                .count();
        precision.add(among / (double) FIRST);
        agreeing += relevant / (double) of;
        reachable += Math.min(FIRST, relevant) / (double) FIRST;
    }

    /** The place of the question's own case among others; equals share the middle of their places. */
    void partner(double score, List<Answer> others) {
        long above = others.stream().filter(other -> other.score() > score).count();
        long equal = others.stream().filter(other -> other.score() == score).count();
        double rank = 1 + above + equal / 2.0;
        int places = others.size() + 1;
        reciprocalRanks.add(1 / rank);
        recalls.add(rank <= FIRST ? 1.0 : 0.0);
        rankByChance += harmonic(places) / places;
        recallByChance += Math.min(1, FIRST / (double) places);
    }

    Reliability reliability() {
        return new Reliability(
                measure(precision, agreeing, reachable),
                measure(reciprocalRanks, rankByChance, reciprocalRanks.size()),
                measure(recalls, recallByChance, recalls.size()));
    }

    private static Measure measure(List<Double> values, double chance, double most) {
        int count = values.size();
        return count == 0 ? Measure.NONE : new Measure(Estimate.of(values), chance / count, most / count);
    }

    private static double harmonic(int places) {
        double sum = 0;
        for (int rank = 1; rank <= places; rank++) {
            sum += 1.0 / rank;
        }
        return sum;
    }
}
