package org.precedent.index.colour;

/** Arithmetic of three by three matrices, row by row. */
final class Matrix {

    private static final int SIDE = 3;

    private Matrix() {}

    static double[][] diagonal(double[] values) {
        return new double[][] {{values[0], 0, 0}, {0, values[1], 0}, {0, 0, values[2]}};
    }

    static double[][] transposed(double[][] matrix) {
        double[][] result = new double[SIDE][SIDE];
        for (int row = 0; row < SIDE; row++) {
            for (int column = 0; column < SIDE; column++) {
                result[row][column] = matrix[column][row];
            }
        }
        return result;
    }

    static double[] times(double[][] matrix, double[] vector) {
        double[] result = new double[SIDE];
        for (int row = 0; row < SIDE; row++) {
            for (int i = 0; i < SIDE; i++) {
                result[row] += matrix[row][i] * vector[i];
            }
        }
        return result;
    }

    static double[][] times(double[][] left, double[][] right) {
        double[][] columns = transposed(right);
        double[][] result = new double[SIDE][];
        for (int column = 0; column < SIDE; column++) {
            result[column] = times(left, columns[column]);
        }
        return transposed(result);
    }

    static double determinant(double[][] matrix) {
        double sum = 0;
        for (int column = 0; column < SIDE; column++) {
            sum += matrix[0][column] * cofactor(matrix, 0, column);
        }
        return sum;
    }

    static double[][] inverse(double[][] matrix) {
        double determinant = determinant(matrix);
        double[][] result = new double[SIDE][SIDE];
        for (int row = 0; row < SIDE; row++) {
            for (int column = 0; column < SIDE; column++) {
                result[row][column] = cofactor(matrix, column, row) / determinant;
            }
        }
        return result;
    }

    /** With its sign: the two other rows and columns, each counted on from the one left out. */
    private static double cofactor(double[][] matrix, int row, int column) {
        double[] next = matrix[(row + 1) % SIDE];
        double[] last = matrix[(row + 2) % SIDE];
        int right = (column + 1) % SIDE;
        int left = (column + 2) % SIDE;
        return next[right] * last[left] - next[left] * last[right];
    }
}
