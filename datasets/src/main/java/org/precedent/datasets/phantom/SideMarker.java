package org.precedent.datasets.phantom;

/** The lead letter that a radiographer lays on the film: L on the patient's left, which is the image's right, or R. */
final class SideMarker {
    private SideMarker() {}

    /** Draws one letter, the other, or none. */
    static void draw(Canvas canvas, Dice dice) {
        if (dice.chance(0.2)) {
            return;
        }
        boolean leftMarker = dice.chance(0.5);
        double x = (leftMarker ? 0.93 : 0.04) + dice.between(-0.015, 0.015);
        double y = dice.between(0.05, 0.12);
        double tall = 0.045;
        double wide = 0.026;
        line(canvas, x, y, x, y + tall);
        if (leftMarker) {
            line(canvas, x, y + tall, x + wide, y + tall);
        } else {
            line(canvas, x, y, x + wide, y);
            line(canvas, x + wide, y, x + wide, y + tall / 2);
            line(canvas, x + wide, y + tall / 2, x, y + tall / 2);
            line(canvas, x + wide * 0.3, y + tall / 2, x + wide, y + tall);
        }
    }

    private static void line(Canvas canvas, double x0, double y0, double x1, double y1) {
        canvas.mix(Stroke.line(x0, y0, x1, y1, 0.004, 0.003), 0.9, 0.97);
    }
}
