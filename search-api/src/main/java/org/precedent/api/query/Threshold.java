package org.precedent.api.query;

/** From which value on a measure speaks for a good and for a strong match. */
public record Threshold(double good, double strong) {
    public Threshold {
        if (!(good <= strong)) {
            throw new IllegalArgumentException("good starts at " + good + ", above strong at " + strong);
        }
    }

    Relevance of(double value) {
        if (value >= strong) {
            return Relevance.STRONG;
        }
        return value >= good ? Relevance.GOOD : Relevance.WEAK;
    }
}
