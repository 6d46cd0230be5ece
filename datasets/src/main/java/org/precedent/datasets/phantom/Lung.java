package org.precedent.datasets.phantom;

/**
 * One lung on a frontal film, in terms of the distance from the midline: its outer and inner wall, its apex and its
 * diaphragm.
 *
 * @param sign -1 for the patient's right lung (on the image's left), 1 for the left
 * @param apex height of the apex
 * @param base height of the outer angle between the diaphragm and the chest wall
 * @param reach furthest distance of the outer wall from the midline
 * @param dome height of the diaphragm's dome above the base
 */
record Lung(int sign, double apex, double base, double reach, double dome) implements Shape {
    private static final double SOFT = 0.012;

    /** Position between the apex, 0, and the base, 1. */
    double depth(double y) {
        return Math.clamp((y - apex) / (base - apex), 0, 1);
    }

    /** Distance from the midline to the outer wall at a height. */
    double outer(double y) {
        double up = 1 - depth(y);
        return reach * (0.5 + 0.5 * Math.sqrt(1 - up * up * up));
    }

    /** Distance from the midline to the inner wall at a height. */
    double inner(double y) {
        return 0.05 + 0.03 * depth(y);
    }

    /** Height of the diaphragm at a distance from the midline. */
    double diaphragm(double away) {
        double offset = (away - reach * 0.48) / (reach * 0.55);
        return base - dome * (1 - offset * offset);
    }

    /** Height of the lung's upper end at a distance from the midline. */
    double top(double away) {
        double offset = (away - reach * 0.38) / 0.1;
        return apex + 0.022 * offset * offset;
    }

    /** Distance from the midline of a point that lies a share of the way from the inner to the outer wall. */
    double across(double y, double share) {
        return inner(y) + share * (outer(y) - inner(y));
    }

    double away(double x) {
        return sign * (x - 0.5);
    }

    double x(double away) {
        return 0.5 + sign * away;
    }

    /** The lung without regard to its diaphragm: where fluid can stand. */
    Shape cavity() {
        return Shape.of(box(), (x, y) -> {
            double away = away(x);
            return Shape.edge(away - outer(y), SOFT)
                    * Shape.edge(inner(y) - away, SOFT)
                    * Shape.edge(top(away) - y, SOFT)
                    * Shape.edge(y - base - 0.005, 0.02);
        });
    }

    @Override
    public Box box() {
        double far = x(reach + SOFT);
        return new Box(Math.min(0.5, far), apex - 0.02, Math.max(0.5, far), base + 0.03);
    }

    @Override
    public double at(double x, double y) {
        double away = away(x);
        double walls = Shape.edge(away - outer(y), SOFT) * Shape.edge(inner(y) - away, SOFT);
        return walls == 0 ? 0 : walls * Shape.edge(top(away) - y, SOFT) * Shape.edge(y - diaphragm(away), SOFT);
    }
}
