package org.precedent.datasets.phantom;

import java.util.List;

/** A region with soft edges: how much of each point it covers, from 0 to 1, and nothing outside its box. */
interface Shape {
    /** The rectangle outside which nothing is covered. */
    Box box();

    /** The share of the point that is covered, 0 to 1; only asked inside the box. */
    double at(double x, double y);

    /** Smaller shapes that together cover the same, each with a box of its own; a point has the most that any gives. */
    default List<Shape> pieces() {
        return List.of(this);
    }

    /**
     * Raises a run of neighbouring pixels to what this shape covers of them. Small shapes override it with the same
     * loop, so that the compiler can inline their arithmetic.
     */
    default void cover(Run run) {
        double x = run.x;
        double y = run.y;
        Box box = box();
        for (int i = 0; i < run.count; i++, x += run.stepX, y += run.stepY) {
            if (box.contains(x, y)) {
                run.raise(i, at(x, y));
            }
        }
    }

    /** A shape from its parts. */
    static Shape of(Box box, Coverage coverage) {
        return new Computed(box, coverage);
    }

    /** The part of this shape that lies inside another. */
    default Shape within(Shape other) {
        List<Shape> parts = pieces();
        if (parts.size() > 1) {
            return new Pieces(parts.stream().map(p -> p.within(other)).toList());
        }
        return of(box().meet(other.box()), (x, y) -> {
            double own = at(x, y);
            return own == 0 ? 0 : own * other.at(x, y);
        });
    }

    /** The part of this shape that lies outside another. */
    default Shape without(Shape other) {
        return of(box(), (x, y) -> {
            double own = at(x, y);
            return own == 0 || !other.box().contains(x, y) ? own : own * (1 - other.at(x, y));
        });
    }

    /**
     * Coverage near an edge: 1 well inside (negative distance), 0 well outside, smooth over {@code soft} on both sides.
     */
    static double edge(double distance, double soft) {
        double t = 0.5 - distance / (2 * soft);
        if (t <= 0) {
            return 0;
        }
        if (t >= 1) {
            return 1;
        }
        return t * t * (3 - 2 * t);
    }

    /** How much of a point is covered. */
    @FunctionalInterface
    interface Coverage {
        double at(double x, double y);
    }
}
