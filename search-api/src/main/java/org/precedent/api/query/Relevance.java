package org.precedent.api.query;

/**
 * How well a case answers a search, on one scale for every kind of search.
 *
 * <p>A score of rank fusion tells the order, not the worth: the best of a thousand unrelated cases has the score of the
 * best of a thousand twins. So each leg that found a case is judged by a measure of its own against
 * {@link SearchOptions}:
 *
 * <ul>
 *   <li>vectors: the probability that the two agree, as this archive was measured. A leg that finds less than half of
 *       what could be found vouches for no case: what it finds is weak. The same image once more is strong, always;
 *   <li>vectors where nothing was measured: the encoder's own probability that an image and a text belong together, or
 *       the cosine of two images or two texts; good at best, for nothing tells what these numbers are worth here;
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
