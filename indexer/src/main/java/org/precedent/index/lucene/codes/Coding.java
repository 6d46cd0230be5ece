package org.precedent.index.lucene.codes;

/**
 * Unit vectors as bytes. A unit vector of {@code d} dimensions has values of a standard deviation of {@code 1/sqrt(d)};
 * each value is cut off at {@value #DEVIATIONS} of these and rounded to one of 127 steps. So codes mean the same in
 * every segment, and none has to be coded anew when segments are merged. Where vectors are of another kind, a few great
 * values among many small ones, codes miss much of them ({@link #loss}), and a segment is walked by its floats.
 */
final class Coding {
    /** Of 7 bits with a sign: eight products of two such fit into a short. */
    static final int MOST = 63;

    private static final double DEVIATIONS = 4.5;

    /**
     * Of the square of vectors' lengths, on average: rounding takes 0.0004. With more codes would bring too many of the
     * wrong.
     */
    private static final double MOST_LOSS = 0.002;

    private final int dimension;
    private final float steps;

    Coding(int dimension) {
        this.dimension = dimension;
        this.steps = (float) (MOST * Math.sqrt(dimension) / DEVIATIONS);
    }

    int dimension() {
        return dimension;
    }

    /** Codes a vector into as many bytes. */
    void encode(float[] vector, byte[] codes) {
        for (int i = 0; i < dimension; i++) {
            codes[i] = (byte) Math.round(Math.clamp(vector[i] * steps, -MOST, MOST));
        }
    }

    /** What codes miss of a vector, cut off or rounded away: the square of its length. */
    double loss(float[] vector, byte[] codes) {
        double loss = 0;
        for (int i = 0; i < dimension; i++) {
            double missing = vector[i] - codes[i] / (double) steps;
            loss += missing * missing;
        }
        return loss;
    }

    /** Whether codes tell vectors apart of which they miss so much together. */
    static boolean isFaithful(double loss, long vectors) {
        return loss <= MOST_LOSS * vectors;
    }

    /** Lucene's score of unit vectors, (1 + cosine) / 2, of the product of two codes. */
    float score(int product) {
        float cosine = product / (steps * steps);
        return Math.max((1 + cosine) / 2, 0);
    }
}
