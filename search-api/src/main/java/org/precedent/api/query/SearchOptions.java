package org.precedent.api.query;

import java.util.EnumMap;
import java.util.Map;
import org.precedent.index.calibration.Leg;

/**
 * How searches are run, with every default in {@link #DEFAULTS}.
 *
 * @param fusion how the rankings of legs are joined
 * @param depth how many cases a leg ranks, whatever is asked for: the first hits are the same for any size
 * @param caseQuery what stands for a case that is looked for
 * @param rocchio how much a reader's word on hits moves the answer
 * @param thresholds how well a case has to fit
 * @param snippetLength about how many characters of a report a hit shows
 * @param cachedEmbeddings how many embeddings of queries are kept
 */
public record SearchOptions(
        Fusion fusion,
        int depth,
        CaseQuery caseQuery,
        Rocchio rocchio,
        Thresholds thresholds,
        int snippetLength,
        int cachedEmbeddings) {

    /** What holds when nobody says otherwise. */
    public static final SearchOptions DEFAULTS = new SearchOptions(
            new Fusion(
                    Map.of(
                            Leg.IMAGE_TO_IMAGE, 1.0,
                            Leg.IMAGE_TO_TEXT, 0.01,
                            Leg.TEXT_TO_IMAGE, 0.5,
                            Leg.TEXT_TO_TEXT, 0.25,
                            Leg.WORDS, 1.0),
                    60,
                    0.35),
            200,
            new CaseQuery(4, 4),
            new Rocchio(2, 0.7),
            new Thresholds(
                    new Threshold(0.5, 0.9),
                    new Threshold(0.1, 0.5),
                    new Threshold(0.75, 0.9),
                    new Threshold(0.85, 0.95),
                    new Threshold(0.5, 1.0)),
            240,
            2048);

    /** Checks the ranges. */
    public SearchOptions {
        checkPositive("depth", depth);
        checkPositive("snippetLength", snippetLength);
        checkPositive("cachedEmbeddings", cachedEmbeddings);
    }

    /**
     * How the rankings of legs are joined.
     *
     * <p>With {@code k} = 60 the first place of a leg is worth only 1.6 % more than the second, so a second leg of like
     * weight decides at the top. By default words therefore outweigh the legs that guess at them; and by an image, the
     * case that looks most like it is first, whatever reports say: what they add is less than one place at the top.
     *
     * @param weights how much each leg of a part counts beside the part's other legs; a leg of weight 0 stays closed
     * @param k of reciprocal rank fusion
     * @param leastWordScore the share of the best BM25 score from which on words count beside other legs; what a report
     *     only denies, or half of what was asked for, scores far less, and rank fusion would take it for the next best
     */
    public record Fusion(Map<Leg, Double> weights, int k, double leastWordScore) {

        /** Checks the ranges; a leg without a weight has weight 0. */
        public Fusion {
            weights = everyLeg(weights);
            checkPositive("k", k);
            if (!(leastWordScore >= 0 && leastWordScore <= 1)) {
                throw new IllegalArgumentException("leastWordScore is " + leastWordScore + ", not in 0 to 1");
            }
        }

        double weight(Leg leg) {
            return weights.getOrDefault(leg, 0.0);
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
    }

    /**
     * What stands for a case that is looked for.
     *
     * @param images how many of its images, spread evenly over it
     * @param passages how many passages of its report
     */
    public record CaseQuery(int images, int passages) {

        /** Checks the ranges. */
        public CaseQuery {
            checkPositive("images", images);
            checkPositive("passages", passages);
        }
    }

    /**
     * How much a reader's word on hits moves the answer, where the query itself counts 1.
     *
     * @param more of the likeness to what is wanted more of
     * @param less of the likeness to what is wanted less of
     */
    public record Rocchio(double more, double less) {

        /** Checks the ranges. */
        public Rocchio {
            if (!(more > 0 && less >= 0)) {
                throw new IllegalArgumentException("weights of " + more + " and " + less + " move no answer");
            }
        }
    }

    /**
     * How well a case has to fit, measure by measure.
     *
     * @param agreement the probability of agreement that this archive was measured to have; where it was measured, it
     *     counts instead of the next three, which speak for a good match at best
     * @param probability of an image with a text, by {@link org.precedent.encoder.LogitCalibration#probability}
     * @param imageCosine of an image with an image
     * @param textCosine of a text with a text
     * @param wordShare of words that a report affirms
     */
    public record Thresholds(
            Threshold agreement,
            Threshold probability,
            Threshold imageCosine,
            Threshold textCosine,
            Threshold wordShare) {}

    /** These options with other weights of the legs. */
    public SearchOptions withLegWeights(Map<Leg, Double> weights) {
        Fusion other = new Fusion(weights, fusion.k(), fusion.leastWordScore());
        return new SearchOptions(other, depth, caseQuery, rocchio, thresholds, snippetLength, cachedEmbeddings);
    }

    private static void checkPositive(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " is " + value + ", less than 1");
        }
    }
}
