package org.precedent.datasets.phantom;

/**
 * How a drawing lies in the picture: scaled, turned and moved about the middle of the unit square.
 *
 * @param scaleX horizontal scale; negative mirrors
 * @param scaleY vertical scale
 * @param angle in radians, clockwise on the screen
 */
record Pose(double scaleX, double scaleY, double angle, double moveX, double moveY) {
    static final Pose STRAIGHT = new Pose(1, 1, 0, 0, 0);

    /** A slightly different pose each time. */
    static Pose jittered(Dice dice, double scale, double angle, double move) {
        double size = dice.about(1, scale);
        return new Pose(
                size * dice.about(1, scale / 2),
                size * dice.about(1, scale / 2),
                dice.about(0, angle),
                dice.about(0, move),
                dice.about(0, move));
    }

    Pose mirrored() {
        return new Pose(-scaleX, scaleY, angle, moveX, moveY);
    }

    Pose scaled(double factor) {
        return new Pose(scaleX * factor, scaleY * factor, angle, moveX, moveY);
    }
}
