package org.precedent.datasets.phantom;

/**
 * Where a picture shows a finding: the rectangle around everything that was drawn for it and that mostly hides what
 * lies beneath. Its edges are shares of the picture's width and height.
 *
 * <p>A finding on both sides is two lesions; what is scattered is one, with all its spots. A finding that is the size
 * of something everybody has, such as a wide heart, is none.
 *
 * @param left from the picture's left edge, 0 to 1
 * @param top from its upper edge, 0 to 1
 * @param right from its left edge too
 * @param bottom from its upper edge too
 */
public record Lesion(PhantomFinding finding, double left, double top, double right, double bottom) {

    /** Refuses a rectangle without an inside, or beyond the picture. */
    public Lesion {
        if (!(0 <= left && left < right && right <= 1 && 0 <= top && top < bottom && bottom <= 1)) {
            throw new IllegalArgumentException(
                    "no part of a picture: " + left + " to " + right + ", " + top + " to " + bottom);
        }
    }

    /** Whether a point of the picture, in the same shares, lies inside. */
    public boolean contains(double x, double y) {
        return x >= left && x <= right && y >= top && y <= bottom;
    }

    /** The share of the picture that it takes: how often a random point would lie inside. */
    public double area() {
        return (right - left) * (bottom - top);
    }
}
