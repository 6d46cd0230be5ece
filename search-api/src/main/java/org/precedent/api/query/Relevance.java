package org.precedent.api.query;

/**
 * How well a case answers a search, on one scale for every kind of search.
 *
 * <p>A score of rank fusion tells the order, not the worth: the best of a thousand unrelated cases has the score of the
 * best of a thousand twins. So each leg that found a case is judged by a measure of its own against
 * {@link SearchOptions}:
 *
 * <ul>
 *   <li>image against text, either way: the encoder's own probability that the two belong together; weak where a model
 *       comes without the numbers that make one;
 *   <li>image against image, and text against text: the cosine;
 *   <li>words: the share of the query's words that stand close together in the report, those in a stretch that says
 *       what is absent not counted.
 * </ul>
 *
 * <p>A part of the query is answered as well as its best leg says; a case is as relevant as the positive part that it
 * answers least, one step lower when it answers a negative part strongly. The thresholds are choices, not probabilities
 * of a diagnosis.
 */
public enum Relevance {
    WEAK,
    GOOD,
    STRONG;

    Relevance lowered() {
        return this == STRONG ? GOOD : WEAK;
    }

    static Relevance best(Relevance a, Relevance b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    static Relevance least(Relevance a, Relevance b) {
        return a.compareTo(b) <= 0 ? a : b;
    }
}
