package org.precedent.it.burned;

import java.util.Random;

/** Random heights from 0 to 1 on a net of points, joined smoothly. */
final class Bumps {
    private final int cells;
    private final double[] heights;

    Bumps(Random random, int cells) {
        this.cells = cells;
        this.heights = random.doubles((long) (cells + 2) * (cells + 2)).toArray();
    }

    /** The height at a place of the unit square. */
    double at(double x, double y) {
        double column = Math.clamp(x, 0, 1) * cells;
        double row = Math.clamp(y, 0, 1) * cells;
        int c = (int) column;
        int r = (int) row;
        double u = eased(column - c);
        double v = eased(row - r);
        double above = heights[r * (cells + 2) + c] * (1 - u) + heights[r * (cells + 2) + c + 1] * u;
        double below = heights[(r + 1) * (cells + 2) + c] * (1 - u) + heights[(r + 1) * (cells + 2) + c + 1] * u;
        return above * (1 - v) + below * v;
    }

    private static double eased(double t) {
        return t * t * (3 - 2 * t);
    }
}
