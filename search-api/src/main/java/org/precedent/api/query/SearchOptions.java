package org.precedent.api.query;

import java.util.EnumMap;
import java.util.Map;

/**
 * How searches are run, with every default in {@link #DEFAULTS}.
 *
 * <p>With {@code k} = 60 the first place of a leg is worth only 1.6 % more than the second, so a second leg of like
 * weight decides at the top. By default words therefore outweigh the legs that guess at them, and an image that looks
 * the same stays before one whose report fits better.
 *
 * @param legWeights how much each leg of a part counts beside the part's other legs; a leg of weight 0 stays closed
 * @param fusionConstant the {@code k} of reciprocal rank fusion
 * @param leastWordScore the share of the best BM25 score from which on words count beside other legs; what a report
 *     only denies, or half of what was asked for, scores far less, and rank fusion would take it for the next best
 * @param leastDepth how many cases a leg ranks at least
 * @param depthPerHit how many cases a leg ranks for each hit that is asked for
 * @param caseImages how many images stand for a case that is looked for, spread evenly over it
 * @param casePassages how many passages of its report stand for a case that is looked for
 * @param snippetLength about how many characters of a report a hit shows
 * @param cachedEmbeddings how many embeddings of queries are kept
 * @param probability judges an image against a text, by {@link org.precedent.encoder.LogitCalibration#probability}
 * @param imageCosine judges an image against an image
 * @param textCosine judges a text against a text
 * @param wordShare judges words against a report, by the share of words found
 */
public record SearchOptions(
        Map<Leg, Double> legWeights,
        int fusionConstant,
        double leastWordScore,
        int leastDepth,
        int depthPerHit,
        int caseImages,
        int casePassages,
        int snippetLength,
        int cachedEmbeddings,
        Threshold probability,
        Threshold imageCosine,
        Threshold textCosine,
        Threshold wordShare) {

    /** What holds when nobody says otherwise. */
    public static final SearchOptions DEFAULTS = new SearchOptions(
            Map.of(
                    Leg.IMAGE_TO_IMAGE, 1.0,
                    Leg.IMAGE_TO_TEXT, 0.02,
                    Leg.TEXT_TO_IMAGE, 0.5,
                    Leg.TEXT_TO_TEXT, 0.25,
                    Leg.WORDS, 1.0),
            60,
            0.35,
            100,
            5,
            4,
            4,
            240,
            2048,
            new Threshold(0.1, 0.5),
            new Threshold(0.75, 0.9),
            new Threshold(0.85, 0.95),
            new Threshold(0.5, 1.0));

    /** Checks the ranges; a leg without a weight has weight 0. */
    public SearchOptions {
        legWeights = everyLeg(legWeights);
        checkPositive("fusionConstant", fusionConstant);
        if (!(leastWordScore >= 0 && leastWordScore <= 1)) {
            throw new IllegalArgumentException("leastWordScore is " + leastWordScore + ", not in 0 to 1");
        }
        checkPositive("leastDepth", leastDepth);
        checkPositive("depthPerHit", depthPerHit);
        checkPositive("caseImages", caseImages);
        checkPositive("casePassages", casePassages);
        checkPositive("snippetLength", snippetLength);
        checkPositive("cachedEmbeddings", cachedEmbeddings);
    }

    /** These options with other weights of the legs. */
    public SearchOptions withLegWeights(Map<Leg, Double> weights) {
        return new SearchOptions(
                weights,
                fusionConstant,
                leastWordScore,
                leastDepth,
                depthPerHit,
                caseImages,
                casePassages,
                snippetLength,
                cachedEmbeddings,
                probability,
                imageCosine,
                textCosine,
                wordShare);
    }

    double weight(Leg leg) {
        return legWeights.getOrDefault(leg, 0.0);
    }

    int depth(int size) {
        return Math.max(leastDepth, depthPerHit * size);
    }

    private static Map<Leg, Double> everyLeg(Map<Leg, Double> weights) {
        Map<Leg, Double> every = new EnumMap<>(Leg.class);
        for (Leg leg : Leg.values()) {
            double weight = weights.getOrDefault(leg, 0.0);
            if (!(weight >= 0) || Double.isInfinite(weight)) {
                throw new IllegalArgumentException("leg " + leg.label() + " has a weight of " + weight);
            }
            every.put(leg, weight);
        }
        return Map.copyOf(every);
    }

    private static void checkPositive(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " is " + value + ", less than 1");
        }
    }
}
