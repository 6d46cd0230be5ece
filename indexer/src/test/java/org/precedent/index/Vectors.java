package org.precedent.index;

import java.util.Random;
import org.precedent.encoder.Embedding;

/** Vectors for tests. */
public final class Vectors {
    private Vectors() {}

    public static Embedding of(float... components) {
        return Embedding.of(components);
    }

    /** A direction without preference. */
    public static Embedding random(Random random, int dimension) {
        float[] vector = new float[dimension];
        for (int i = 0; i < dimension; i++) {
            vector[i] = (float) random.nextGaussian();
        }
        return Embedding.of(vector);
    }

    /** A direction near another one: {@code spread} is the length of what is added, on average. */
    public static Embedding near(Embedding centre, Random random, double spread) {
        float[] vector = centre.toArray();
        double step = spread / Math.sqrt(vector.length);
        for (int i = 0; i < vector.length; i++) {
            vector[i] += (float) (step * random.nextGaussian());
        }
        return Embedding.of(vector);
    }
}
