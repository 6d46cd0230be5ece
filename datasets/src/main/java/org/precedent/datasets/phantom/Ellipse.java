package org.precedent.datasets.phantom;

/** A soft-edged ellipse, optionally turned, optionally with a rough outline. */
final class Ellipse implements Shape {
    private final double x;
    private final double y;
    private final double perRadiusX;
    private final double perRadiusY;
    private final double reach;
    private final double thin;
    private final double cos;
    private final double sin;
    private final double soft;
    private final double inside;
    private final double outside;

    private Ellipse(double x, double y, double radiusX, double radiusY, double angle, double soft) {
        this.x = x;
        this.y = y;
        this.perRadiusX = 1 / radiusX;
        this.perRadiusY = 1 / radiusY;
        this.reach = Math.max(radiusX, radiusY);
        this.thin = Math.min(radiusX, radiusY);
        this.cos = StrictMath.cos(angle);
        this.sin = StrictMath.sin(angle);
        this.soft = soft;
        double rim = soft / thin;
        this.inside = rim < 1 ? (1 - rim) * (1 - rim) : 0;
        this.outside = (1 + rim) * (1 + rim);
    }

    static Ellipse of(double x, double y, double radiusX, double radiusY, double angle, double soft) {
        return new Ellipse(x, y, radiusX, radiusY, angle, soft);
    }

    static Ellipse of(double x, double y, double radiusX, double radiusY, double soft) {
        return new Ellipse(x, y, radiusX, radiusY, 0, soft);
    }

    static Ellipse disc(double x, double y, double radius, double soft) {
        return new Ellipse(x, y, radius, radius, 0, soft);
    }

    /** The same ellipse with an outline that noise pushes in and out by up to {@code depth}. */
    Shape rough(Noise noise, double depth) {
        return Shape.of(box().grown(depth), (px, py) -> {
            double distance = distance(px, py);
            if (distance > depth + soft || distance < -depth - soft) {
                return distance < 0 ? 1 : 0;
            }
            return Shape.edge(distance + depth * (2 * noise.at(px, py) - 1), soft);
        });
    }

    @Override
    public Box box() {
        return Box.around(x, y, reach * (1 + soft / thin));
    }

    @Override
    public double at(double px, double py) {
        double square = square(px, py);
        if (square >= outside) {
            return 0;
        }
        return square <= inside ? 1 : Shape.edge((Math.sqrt(square) - 1) * thin, soft);
    }

    @Override
    public void cover(Run run) {
        double px = run.x;
        double py = run.y;
        for (int i = 0; i < run.count; i++, px += run.stepX, py += run.stepY) {
            double square = square(px, py);
            if (square < outside) {
                run.raise(i, square <= inside ? 1 : Shape.edge((Math.sqrt(square) - 1) * thin, soft));
            }
        }
    }

    /** About how far outside the outline a point lies; negative inside. */
    private double distance(double px, double py) {
        return (Math.sqrt(square(px, py)) - 1) * thin;
    }

    /** The square of the distance from the centre, where the outline is 1. */
    private double square(double px, double py) {
        double dx = px - x;
        double dy = py - y;
        double u = (dx * cos + dy * sin) * perRadiusX;
        double v = (dy * cos - dx * sin) * perRadiusY;
        return u * u + v * v;
    }
}
