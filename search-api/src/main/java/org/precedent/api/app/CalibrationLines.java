package org.precedent.api.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.precedent.index.calibration.Calibration;
import org.precedent.index.calibration.Leg;
import org.precedent.index.calibration.Measure;
import org.precedent.index.calibration.Reliability;

/** How well a model knows an archive, in lines for a reader. */
final class CalibrationLines {
    private CalibrationLines() {}

    static List<String> of(Calibration calibration) {
        if (calibration.cases() == 0) {
            return List.of("how well the model knows this archive was not measured: run precedent calibrate");
        }
        List<String> lines = new ArrayList<>();
        lines.add("how well the model knows this archive, measured with " + calibration.cases() + " cases:");
        for (Leg leg : Leg.values()) {
            lines.add("  " + line(leg, calibration.of(leg).reliability()));
        }
        if (calibration.modelIsStrange()) {
            lines.add("warning: this model does not know this archive: by its words it does not find the images that"
                    + " belong to them; searches go by reports and by likeness alone");
        }
        return lines;
    }

    private static String line(Leg leg, Reliability reliability) {
        return String.format(Locale.ROOT, "%-15s %-10s", leg.label(), word(reliability.grade()))
                + part("same findings among the first ten", reliability.agreement())
                + part("own case, MRR", reliability.reciprocalRank())
                + part("recall@10", reliability.recall());
    }

    private static String part(String name, Measure measure) {
        if (!measure.known()) {
            return "";
        }
        return String.format(
                Locale.ROOT,
                "  %s %.3f [%.3f, %.3f], chance %.3f;",
                name,
                measure.value().mean(),
                measure.value().low(),
                measure.value().high(),
                measure.chance());
    }

    private static String word(Reliability.Grade grade) {
        return switch (grade) {
            case UNKNOWN -> "unknown";
            case AT_CHANCE -> "at chance";
            case FAIR -> "fair";
            case GOOD -> "good";
        };
    }
}
