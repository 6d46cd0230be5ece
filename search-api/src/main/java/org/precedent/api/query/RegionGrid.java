package org.precedent.api.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How much the regions of an image make it similar to something. The grid covers the image, whatever its shape.
 *
 * @param rows from the top
 * @param columns from the left
 * @param similarity a list a row; in no unit, so that numbers of one grid are comparable and those of two are not
 * @param peak where it is greatest
 */
public record RegionGrid(int rows, int columns, List<List<Double>> similarity, Peak peak) {
    /** Checks and copies. */
    public RegionGrid {
        similarity = similarity.stream().map(List::copyOf).toList();
        int width = columns;
        if (similarity.size() != rows || similarity.stream().anyMatch(row -> row.size() != width)) {
            throw new IllegalArgumentException("similarities are no grid of " + rows + " x " + columns);
        }
    }

    /**
     * A point of the image.
     *
     * @param x from the left, as a share of the width
     * @param y from the top, as a share of the height
     */
    public record Peak(double x, double y) {}

    /** A grid of values, row by row. */
    static RegionGrid of(int rows, int columns, double[] values) {
        List<List<Double>> similarity = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            similarity.add(Arrays.stream(values, row * columns, (row + 1) * columns)
                    .boxed()
                    .toList());
        }
        return new RegionGrid(rows, columns, similarity, peak(rows, columns, values));
    }

    /**
     * Where the greatest region and those around it have their centre of gravity, each weighing what it has above the
     * least of all: a small thing rarely lies in the middle of a region.
     */
    private static Peak peak(int rows, int columns, double[] values) {
        int greatest = 0;
        for (int i = 1; i < values.length; i++) {
            greatest = values[i] > values[greatest] ? i : greatest;
        }
        double least = Arrays.stream(values).min().orElseThrow();
        double sum = 0;
        double x = 0;
        double y = 0;
        for (int row = Math.max(0, greatest / columns - 1); row <= Math.min(rows - 1, greatest / columns + 1); row++) {
            for (int column = Math.max(0, greatest % columns - 1);
                    column <= Math.min(columns - 1, greatest % columns + 1);
                    column++) {
                double weight = values[row * columns + column] - least + Double.MIN_NORMAL;
                sum += weight;
                x += weight * (column + 0.5) / columns;
                y += weight * (row + 0.5) / rows;
            }
        }
        return new Peak(x / sum, y / sum);
    }
}
