package org.precedent.datasets.phantom;

import java.util.Optional;

/** Watches what is drawn for one finding and keeps the rectangle around it. Not thread-safe. */
final class Outline {
    /** A pixel belongs to a finding when more than this share of it is replaced. */
    private static final double MOSTLY = 0.5;

    private final PhantomFinding finding;
    private final int width;
    private final int height;
    private int left;
    private int top;
    private int right;
    private int bottom;

    /** An outline of nothing yet, on a picture of this size. */
    Outline(PhantomFinding finding, int width, int height) {
        this.finding = finding;
        this.width = width;
        this.height = height;
        this.left = width;
        this.top = height;
    }

    /** Takes in a run of neighbouring pixels of one row. */
    void see(int first, float[] coverage, int count, double strength) {
        for (int i = first; i < first + count; i++) {
            if (coverage[i] * strength > MOSTLY) {
                left = Math.min(left, i % width);
                right = Math.max(right, i % width + 1);
                top = Math.min(top, i / width);
                bottom = Math.max(bottom, i / width + 1);
            }
        }
    }

    /** What was drawn, if anything of it can be seen. */
    Optional<Lesion> lesion() {
        if (left >= right) {
            return Optional.empty();
        }
        return Optional.of(new Lesion(
                finding,
                left / (double) width,
                top / (double) height,
                right / (double) width,
                bottom / (double) height));
    }
}
