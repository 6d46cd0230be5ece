package org.precedent.datasets.evaluation.page;

import java.util.List;
import java.util.StringJoiner;
import org.precedent.datasets.evaluation.PrecisionRecall;

/** Precision over recall: a line with a dot a level, whose figures show when somebody points at it. */
final class RecallDrawing {
    private static final int WIDTH = 420;
    private static final int HEIGHT = 300;
    private static final int LEFT = 50;
    private static final int RIGHT = 406;
    private static final int TOP = 26;
    private static final int FOOT = 260;

    private RecallDrawing() {}

    static String svg(PrecisionRecall curve) {
        Svg svg = new Svg("Precision over recall", WIDTH, HEIGHT);
        for (int tenth = 0; tenth <= 10; tenth += 2) {
            tick(svg, tenth / 10.0);
        }
        StringJoiner points = new StringJoiner(" ");
        List<Double> precision = curve.precision();
        for (int level = 0; level < precision.size(); level++) {
            double recall = level / (precision.size() - 1.0);
            points.add(Markup.at(x(recall)) + "," + Markup.at(y(precision.get(level))));
        }
        svg.line(points.toString());
        for (int level = 0; level < precision.size(); level++) {
            double recall = level / (precision.size() - 1.0);
            String title = "recall " + Markup.at(recall) + ", precision " + Markup.figure(precision.get(level));
            svg.dot(x(recall), y(precision.get(level)), title);
        }
        svg.text((LEFT + RIGHT) / 2.0, HEIGHT - 6.0, "middle", "recall");
        svg.text(LEFT - 44.0, TOP - 12.0, "start", "precision");
        return svg.end();
    }

    private static void tick(Svg svg, double value) {
        svg.gridLine(x(value), FOOT, x(value), TOP);
        svg.gridLine(LEFT, y(value), RIGHT, y(value));
        svg.text(x(value), FOOT + 14.0, "middle", Markup.at(value));
        svg.text(LEFT - 5.0, y(value) + 4, "end", Markup.at(value));
    }

    private static double x(double recall) {
        return LEFT + recall * (RIGHT - LEFT);
    }

    private static double y(double precision) {
        return FOOT - precision * (FOOT - TOP);
    }
}
