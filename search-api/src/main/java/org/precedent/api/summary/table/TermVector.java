package org.precedent.api.summary.table;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** A text as weights of its terms, of length 1; one without any is like nothing. Immutable. */
final class TermVector {
    private final int[] terms;
    private final double[] weights;

    private TermVector(int[] terms, double[] weights) {
        this.terms = terms;
        this.weights = weights;
    }

    /** @param weights by the numbers of terms, none below 0 */
    static TermVector of(Map<Integer, Double> weights) {
        TreeMap<Integer, Double> sorted = new TreeMap<>(weights);
        int[] terms = sorted.keySet().stream().mapToInt(term -> term).toArray();
        double[] values = sorted.values().stream().mapToDouble(weight -> weight).toArray();
        double length =
                Math.sqrt(Arrays.stream(values).map(value -> value * value).sum());
        if (length > 0) {
            for (int i = 0; i < values.length; i++) {
                values[i] /= length;
            }
        }
        return new TermVector(terms, values);
    }

    /** The cosine of the angle between two, 0 to 1. */
    double likeness(TermVector other) {
        double sum = 0;
        int at = 0;
        for (int i = 0; i < terms.length && at < other.terms.length; i++) {
            while (at < other.terms.length && other.terms[at] < terms[i]) {
                at++;
            }
            if (at < other.terms.length && other.terms[at] == terms[i]) {
                sum += weights[i] * other.weights[at];
            }
        }
        return sum;
    }
}
