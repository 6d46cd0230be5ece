package org.precedent.datasets.phantom;

import java.util.ArrayList;
import java.util.List;

/** Soft-edged lines through points, whose thickness runs evenly from start to end: ribs, vessels, hairs. */
final class Stroke {
    private Stroke() {}

    /**
     * A line through points.
     *
     * @param xs at least two abscissas
     * @param ys as many ordinates
     * @param from half the thickness at the start
     * @param to half the thickness at the end
     */
    static Shape through(double[] xs, double[] ys, double from, double to, double soft) {
        List<Shape> segments = new ArrayList<>();
        int last = xs.length - 1;
        for (int i = 0; i < last; i++) {
            double start = from + (to - from) * i / last;
            double end = from + (to - from) * (i + 1) / last;
            segments.add(segment(xs[i], ys[i], xs[i + 1], ys[i + 1], start, end, soft));
        }
        return new Pieces(segments);
    }

    /** A straight line. */
    static Shape line(double x0, double y0, double x1, double y1, double radius, double soft) {
        return segment(x0, y0, x1, y1, radius, radius, soft);
    }

    private static Shape segment(double x0, double y0, double x1, double y1, double from, double to, double soft) {
        Box box = new Box(Math.min(x0, x1), Math.min(y0, y1), Math.max(x0, x1), Math.max(y0, y1));
        double dx = x1 - x0;
        double dy = y1 - y0;
        double perLength = 1 / Math.max(1e-12, dx * dx + dy * dy);
        return Shape.of(box.grown(Math.max(from, to) + soft), (x, y) -> {
            double px = x - x0;
            double py = y - y0;
            double along = Math.clamp((px * dx + py * dy) * perLength, 0, 1);
            double ox = px - along * dx;
            double oy = py - along * dy;
            double radius = from + along * (to - from);
            double square = ox * ox + oy * oy;
            double reach = radius + soft;
            return square >= reach * reach ? 0 : Shape.edge(Math.sqrt(square) - radius, soft);
        });
    }
}
