package org.precedent.datasets.phantom;

/** A rectangle in the drawing's own coordinates, where the unit square is the picture before its pose. */
record Box(double left, double top, double right, double bottom) {
    /** Everything that any pose can bring into the picture. */
    static final Box ALL = new Box(-1, -1, 2, 2);

    /** The square around a point. */
    static Box around(double x, double y, double reach) {
        return new Box(x - reach, y - reach, x + reach, y + reach);
    }

    Box grown(double margin) {
        return new Box(left - margin, top - margin, right + margin, bottom + margin);
    }

    Box meet(Box other) {
        return new Box(
                Math.max(left, other.left),
                Math.max(top, other.top),
                Math.min(right, other.right),
                Math.min(bottom, other.bottom));
    }

    Box join(Box other) {
        return new Box(
                Math.min(left, other.left),
                Math.min(top, other.top),
                Math.max(right, other.right),
                Math.max(bottom, other.bottom));
    }

    boolean contains(double x, double y) {
        return x >= left && x <= right && y >= top && y <= bottom;
    }
}
