package org.precedent.datasets.phantom;

/** A run of neighbouring pixels in a mask, and where they lie in the drawing. */
final class Run {
    final int count;
    final double x;
    final double y;
    final double stepX;
    final double stepY;
    private final float[] mask;
    private final int first;

    /**
     * A run.
     *
     * @param mask how much of each pixel is covered; shared with the canvas
     * @param first the run's first pixel
     * @param x where that pixel lies in the drawing
     * @param stepX how far to the next pixel
     */
    Run(float[] mask, int first, int count, double x, double y, double stepX, double stepY) {
        this.mask = mask;
        this.first = first;
        this.count = count;
        this.x = x;
        this.y = y;
        this.stepX = stepX;
        this.stepY = stepY;
    }

    /** Raises the pixel {@code i} of the run to a coverage. */
    void raise(int i, double coverage) {
        if (coverage > mask[first + i]) {
            mask[first + i] = (float) coverage;
        }
    }
}
