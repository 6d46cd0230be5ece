package org.precedent.index.calibration;

/** The lower triangle whose product with its transpose is a symmetric positive definite matrix. */
final class Cholesky {
    private final double[][] lower;

    private Cholesky(double[][] lower) {
        this.lower = lower;
    }

    /** @throws IllegalArgumentException if the matrix is not positive definite */
    static Cholesky of(double[][] matrix) {
        int size = matrix.length;
        double[][] lower = new double[size][];
        for (int i = 0; i < size; i++) {
            lower[i] = new double[i + 1];
            for (int j = 0; j <= i; j++) {
                double rest = matrix[i][j] - product(lower[i], lower[j], j);
                if (i == j && !(rest > 0)) {
                    throw new IllegalArgumentException("a matrix of " + size + " rows is not positive definite");
                }
                lower[i][j] = i == j ? Math.sqrt(rest) : rest / lower[j][j];
            }
        }
        return new Cholesky(lower);
    }

    /** The product of a vector with the inverse of the matrix and with itself. */
    double square(double[] vector) {
        double[] solved = new double[vector.length];
        double sum = 0;
        for (int i = 0; i < vector.length; i++) {
            solved[i] = (vector[i] - product(lower[i], solved, i)) / lower[i][i];
            sum += solved[i] * solved[i];
        }
        return sum;
    }

    private static double product(double[] a, double[] b, int length) {
        double sum = 0;
        for (int i = 0; i < length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
