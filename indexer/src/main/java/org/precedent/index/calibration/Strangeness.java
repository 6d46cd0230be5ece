package org.precedent.index.calibration;

import java.util.List;
import org.precedent.encoder.Embedding;

/**
 * How far a vector lies from all that its nearest can be combined to, in units between the absolute and that of how far
 * the closest of these lie from the rest: the residual of a ridge regression on the neighbours around their mean, over
 * the root of the closest ones' mean residual, each left out in turn. (That a novelty lies off the plane of its
 * neighbours: Saul and Roweis, Think Globally, Fit Locally, JMLR 2003; that it is measured by the neighbours' own:
 * Breunig et al., LOF, SIGMOD 2000.)
 */
final class Strangeness {
    /** What of a vector is noise, in squared length: of the ridge, and what each residual has at least. */
    private static final double NOISE = 1e-3;

    /** The closest, whose own residuals are the measure. */
    private static final int CLOSEST = 10;

    private Strangeness() {}

    /** @param nearest the nearest first, at least one */
    static double of(Embedding vector, List<Embedding> nearest) {
        int count = nearest.size();
        double[][] cosines = new double[count][count];
        double[] means = new double[count];
        double mean = 0;
        for (int i = 0; i < count; i++) {
            for (int j = 0; j <= i; j++) {
                cosines[i][j] = nearest.get(i).cosine(nearest.get(j));
                cosines[j][i] = cosines[i][j];
            }
        }
        for (int i = 0; i < count; i++) {
            means[i] = mean(cosines[i]);
            mean += means[i] / count;
        }
        double[] toNearest = nearest.stream().mapToDouble(vector::cosine).toArray();
        double toMean = mean(toNearest);
        double[] products = new double[count];
        for (int i = 0; i < count; i++) {
            products[i] = toNearest[i] - toMean - means[i] + mean;
            for (int j = 0; j < count; j++) {
                cosines[i][j] += mean - means[i] - means[j];
            }
            cosines[i][i] += NOISE;
        }
        Cholesky factor = Cholesky.of(cosines);
        double explained = factor.square(products);
        double apart = Math.max(0, 1 - 2 * toMean + mean - explained) + NOISE;
        return apart / Math.sqrt(usual(factor, count));
    }

    /** The residual of a vector that the others are to make is one over its place in the inverse. */
    private static double usual(Cholesky factor, int count) {
        int closest = Math.min(CLOSEST, count);
        double sum = 0;
        for (int i = 0; i < closest; i++) {
            double[] unit = new double[count];
            unit[i] = 1;
            sum += 1 / factor.square(unit);
        }
        return sum / closest;
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}
