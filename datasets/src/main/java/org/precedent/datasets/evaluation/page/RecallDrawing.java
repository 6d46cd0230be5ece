package org.precedent.datasets.evaluation.page;

import java.util.List;
import java.util.StringJoiner;
import org.precedent.datasets.evaluation.PrecisionRecall;

/** Precision over recall: a line with a dot a level, whose figures show when somebody points at it. */
final class RecallDrawing {
    private RecallDrawing() {}

    static String svg(PrecisionRecall curve) {
        UnitSquare square = new UnitSquare("Precision over recall", "recall", "precision");
        StringJoiner points = new StringJoiner(" ");
        List<Double> precision = curve.precision();
        for (int level = 0; level < precision.size(); level++) {
            points.add(UnitSquare.point(recall(level, precision), precision.get(level)));
        }
        square.line(points.toString());
        for (int level = 0; level < precision.size(); level++) {
            double recall = recall(level, precision);
            String title = "recall " + Markup.at(recall) + ", precision " + Markup.figure(precision.get(level));
            square.dot(recall, precision.get(level), title);
        }
        return square.end();
    }

    private static double recall(int level, List<Double> precision) {
        return level / (precision.size() - 1.0);
    }
}
