package org.precedent.datasets.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an archive said of its own answers, held against judgements. What nobody judged counts as not relevant.
 *
 * @param bands how many hits of each word are relevant, in the order of the words
 * @param curve how many hits are relevant of those that were shown with a probability, a tenth of the scale each;
 *     tenths without a hit are left out
 * @param answerable what was said to queries that have a relevant document
 * @param others what was said to queries of which the qrels know no relevant document
 */
public record Promises(List<Band> bands, List<Bin> curve, Verdicts answerable, Verdicts others) {
    private static final int BINS = 10;

    public Promises {
        bands = List.copyOf(bands);
        curve = List.copyOf(curve);
    }

    /** Hits that were called by the same word. */
    public record Band(String word, int hits, int relevant) {}

    /**
     * Hits whose probabilities lie together.
     *
     * @param promised the mean of their probabilities
     */
    public record Bin(double promised, int hits, int relevant) {
        /** The share that is relevant. */
        public double kept() {
            return relevant / (double) hits;
        }
    }

    /** How many queries were answered with a word. */
    public record Verdicts(int queries, int weak, int none) {}

    /**
     * Holds what was said against judgements.
     *
     * @param words for how well a hit fits, best first
     */
    public static Promises of(List<PromisedAnswer> answers, Qrels qrels, List<String> words) {
        List<PromisedAnswer> judged = answers.stream()
                .filter(answer -> qrels.hasRelevant(answer.query()))
                .toList();
        List<PromisedAnswer> others = answers.stream()
                .filter(answer -> !qrels.hasRelevant(answer.query()))
                .toList();
        Map<String, int[]> bands = new LinkedHashMap<>();
        words.forEach(word -> bands.put(word, new int[2]));
        double[] promised = new double[BINS];
        int[][] binned = new int[BINS][2];
        for (PromisedAnswer answer : judged) {
            Map<String, Integer> grades = qrels.of(answer.query());
            for (PromisedAnswer.PromisedHit hit : answer.hits()) {
                int right = grades.getOrDefault(hit.document(), 0) > 0 ? 1 : 0;
                count(bands.computeIfAbsent(hit.band(), _ -> new int[2]), right);
                if (hit.probability() != null) {
                    int bin = Math.clamp((int) (hit.probability() * BINS), 0, BINS - 1);
                    promised[bin] += hit.probability();
                    count(binned[bin], right);
                }
            }
        }
        List<Bin> curve = new ArrayList<>();
        for (int bin = 0; bin < BINS; bin++) {
            int hits = binned[bin][0];
            if (hits > 0) {
                curve.add(new Bin(promised[bin] / hits, hits, binned[bin][1]));
            }
        }
        List<Band> all = new ArrayList<>();
        bands.forEach((word, counted) -> all.add(new Band(word, counted[0], counted[1])));
        return new Promises(all, curve, verdicts(judged), verdicts(others));
    }

    private static void count(int[] hitsAndRelevant, int right) {
        hitsAndRelevant[0]++;
        hitsAndRelevant[1] += right;
    }

    private static Verdicts verdicts(List<PromisedAnswer> answers) {
        return new Verdicts(answers.size(), called(answers, "weak"), called(answers, "none"));
    }

    private static int called(List<PromisedAnswer> answers, String match) {
        return (int)
                answers.stream().filter(answer -> answer.match().equals(match)).count();
    }
}
