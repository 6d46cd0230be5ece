package org.precedent.api.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.precedent.encoder.Embedding;

/**
 * Vectors that lie as embeddings do: in clusters, within which they differ in a few directions, and a little in all
 * others. The same for the same seed. Safe for use by many threads.
 */
final class GeneratedSpace {
    static final int CLUSTERS = 100;

    /** The directions in which vectors of a cluster differ. */
    private static final int DEGREES = 24;

    private static final double SPREAD = 0.7;
    private static final double NOISE = 0.2;

    private final int dimension;
    private final List<float[]> centres = new ArrayList<>();
    private final List<float[]> directions = new ArrayList<>();

    GeneratedSpace(int dimension, long seed) {
        this.dimension = dimension;
        Random random = new Random(seed);
        for (int i = 0; i < CLUSTERS; i++) {
            centres.add(direction(random));
        }
        for (int i = 0; i < DEGREES; i++) {
            directions.add(direction(random));
        }
    }

    int dimension() {
        return dimension;
    }

    private float[] direction(RandomGenerator random) {
        float[] vector = new float[dimension];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) random.nextGaussian();
        }
        return Embedding.of(vector).toArray();
    }

    /** A vector of a cluster. */
    Embedding near(int cluster, RandomGenerator random) {
        float[] vector = centres.get(cluster).clone();
        for (float[] direction : directions) {
            float length = (float) (SPREAD * random.nextGaussian() / Math.sqrt(DEGREES));
            for (int i = 0; i < vector.length; i++) {
                vector[i] += length * direction[i];
            }
        }
        float step = (float) (NOISE / Math.sqrt(dimension));
        for (int i = 0; i < vector.length; i++) {
            vector[i] += step * (float) random.nextGaussian();
        }
        return Embedding.of(vector);
    }
}
