package org.precedent.index.calibration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.precedent.encoder.Embedding;
import org.precedent.index.TestSeed;
import org.precedent.index.Vectors;

/** A vector that its neighbours cannot make is strange. */
final class StrangenessTest {
    private static final int DIMENSION = 24;
    private static final int PLANE = 4;
    private static final double NOISE = 1e-3;

    private final Random random = TestSeed.random("StrangenessTest");

    @Test
    void itIsTheResidualOfARidgeRegressionOverTheRootOfTheClosestOnesOwn() {
        List<Embedding> nearest = plane(30);
        Embedding vector = Vectors.random(random, DIMENSION);
        double[] mean = new double[DIMENSION];
        for (Embedding one : nearest) {
            add(mean, one.toArray(), 1.0 / nearest.size());
        }
        List<double[]> around = new ArrayList<>();
        nearest.forEach(one -> around.add(minus(one, mean)));
        double usual = 0;
        for (int i = 0; i < 10; i++) {
            List<double[]> others = new ArrayList<>(around);
            double[] left = others.remove(i);
            usual += residual(left, others) / 10;
        }
        double expected = residual(minus(vector, mean), around) / Math.sqrt(usual);
        assertEquals(expected, Strangeness.of(vector, nearest), 1e-4 * expected);
    }

    @Test
    void offThePlaneOfItsNeighboursAVectorIsStrangerThanOnItAtTheSameDistance() {
        List<Embedding> nearest = plane(60);
        Embedding first = nearest.getFirst();
        Embedding on = between(first, nearest.get(1), 0.3);
        float[] off = first.toArray();
        double wanted = on.cosine(first);
        off[DIMENSION - 1] = (float) Math.sqrt(1 / (wanted * wanted) - 1);
        Embedding stranger = Embedding.of(off);
        assertEquals(wanted, stranger.cosine(first), 1e-4);
        assertTrue(Strangeness.of(stranger, nearest) > 5 * Strangeness.of(on, nearest));
    }

    @Test
    void equalNeighboursAndAnEqualVectorAreNoError() {
        Embedding one = Vectors.random(random, DIMENSION);
        assertTrue(Strangeness.of(one, List.of(one, one, one)) <= Math.sqrt(NOISE) * 1.01);
    }

    @Test
    void aMatrixThatIsNotPositiveDefiniteHasNoFactor() {
        assertThrows(IllegalArgumentException.class, () -> Cholesky.of(new double[][] {{1, 2}, {2, 1}}));
    }

    /** Vectors of few dimensions among many, the nearest to the first of them first. */
    private List<Embedding> plane(int count) {
        List<Embedding> plane = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            float[] vector = new float[DIMENSION];
            for (int j = 0; j < PLANE; j++) {
                vector[j] = (float) random.nextGaussian();
            }
            plane.add(Embedding.of(vector));
        }
        return plane;
    }

    private static Embedding between(Embedding a, Embedding b, double way) {
        float[] mixed = a.toArray();
        float[] other = b.toArray();
        for (int i = 0; i < mixed.length; i++) {
            mixed[i] += (float) (way * other[i]);
        }
        return Embedding.of(mixed);
    }

    private static double[] minus(Embedding vector, double[] mean) {
        double[] difference = new double[DIMENSION];
        add(difference, vector.toArray(), 1);
        for (int i = 0; i < DIMENSION; i++) {
            difference[i] -= mean[i];
        }
        return difference;
    }

    private static void add(double[] sum, float[] vector, double weight) {
        for (int i = 0; i < DIMENSION; i++) {
            sum[i] += weight * vector[i];
        }
    }

    /** In the space of the vectors instead of that of their products: noise times x (G'G + noise)^-1 x, and noise. */
    private static double residual(double[] wanted, List<double[]> given) {
        double[][] rows = new double[DIMENSION][DIMENSION];
        for (int i = 0; i < DIMENSION; i++) {
            rows[i][i] = NOISE;
            for (double[] one : given) {
                for (int j = 0; j < DIMENSION; j++) {
                    rows[i][j] += one[i] * one[j];
                }
            }
        }
        return NOISE * product(wanted, solved(rows, wanted.clone())) + NOISE;
    }

    /** By elimination; the matrix is positive definite, so no row need be changed for another. */
    private static double[] solved(double[][] rows, double[] right) {
        for (int i = 0; i < right.length; i++) {
            for (int below = i + 1; below < right.length; below++) {
                double share = rows[below][i] / rows[i][i];
                for (int j = i; j < right.length; j++) {
                    rows[below][j] -= share * rows[i][j];
                }
                right[below] -= share * right[i];
            }
        }
        double[] solved = new double[right.length];
        for (int i = right.length - 1; i >= 0; i--) {
            solved[i] = (right[i] - product(rows[i], solved)) / rows[i][i];
        }
        return solved;
    }

    private static double product(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
