package org.precedent.datasets.evaluation.page;

/** A drawing of one share over another, both from 0 to 1, with a grid and the names of both. */
final class UnitSquare {
    private static final int WIDTH = 420;
    private static final int HEIGHT = 300;
    private static final int LEFT = 50;
    private static final int RIGHT = 406;
    private static final int TOP = 26;
    private static final int FOOT = 260;

    private final Svg svg;

    UnitSquare(String title, String across, String up) {
        svg = new Svg(title, WIDTH, HEIGHT);
        for (int tenth = 0; tenth <= 10; tenth += 2) {
            tick(tenth / 10.0);
        }
        svg.text((LEFT + RIGHT) / 2.0, HEIGHT - 6.0, "middle", across);
        svg.text(LEFT - 44.0, TOP - 12.0, "start", up);
    }

    private void tick(double value) {
        svg.gridLine(x(value), FOOT, x(value), TOP);
        svg.gridLine(LEFT, y(value), RIGHT, y(value));
        svg.text(x(value), FOOT + 14.0, "middle", Markup.at(value));
        svg.text(LEFT - 5.0, y(value) + 4, "end", Markup.at(value));
    }

    /** From the lower left corner to the upper right one. */
    void diagonal() {
        svg.gridLine(x(0), y(0), x(1), y(1));
    }

    /** A place as {@link Svg#line} takes it. */
    static String point(double across, double up) {
        return Markup.at(x(across)) + "," + Markup.at(y(up));
    }

    void line(String points) {
        svg.line(points);
    }

    /** @param title is shown when somebody points at it */
    void dot(double across, double up, String title) {
        svg.dot(x(across), y(up), title);
    }

    /** The drawing; nothing is added to it any more. */
    String end() {
        return svg.end();
    }

    private static double x(double across) {
        return LEFT + across * (RIGHT - LEFT);
    }

    private static double y(double up) {
        return FOOT - up * (FOOT - TOP);
    }
}
