package org.precedent.datasets.phantom;

import java.util.List;

/** Several shapes as one: a point has the most that any of them gives. */
record Pieces(Box box, List<Shape> pieces) implements Shape {
    Pieces {
        pieces = List.copyOf(pieces);
    }

    Pieces(List<Shape> pieces) {
        this(pieces.stream().map(Shape::box).reduce(Box::join).orElseThrow(), pieces);
    }

    @Override
    public double at(double x, double y) {
        double most = 0;
        for (Shape piece : pieces) {
            if (piece.box().contains(x, y)) {
                most = Math.max(most, piece.at(x, y));
            }
        }
        return most;
    }
}
