package org.precedent.index.burned;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.precedent.index.data.DataFile;

/**
 * How many points each measure of a line earns: the more, the more it is like text. Kept as a list beside this class.
 */
final class Points {
    /** Those that are built in. */
    static final Points CURRENT = new Points(DataFile.lines(Points.class, "points-1.txt"));

    private final Map<Measure, List<Step>> steps = new EnumMap<>(Measure.class);

    /**
     * Points up to a value.
     *
     * @param to the last value that earns them
     */
    private record Step(double to, int points) {}

    private Points(List<String> lines) {
        for (Measure measure : Measure.values()) {
            steps.put(measure, new ArrayList<>());
        }
        for (String line : lines) {
            String[] words = line.split(" ", 3);
            double to = words[1].equals("more") ? Double.POSITIVE_INFINITY : Double.parseDouble(words[1]);
            listed(Measure.valueOf(words[0])).add(new Step(to, Integer.parseInt(words[2])));
        }
    }

    /** All points of a line, by its measures. */
    int of(Map<Measure, Double> measures) {
        int points = 0;
        for (Map.Entry<Measure, Double> measured : measures.entrySet()) {
            points += of(measured.getKey(), measured.getValue());
        }
        return points;
    }

    private int of(Measure measure, double value) {
        for (Step step : listed(measure)) {
            if (value <= step.to()) {
                return step.points();
            }
        }
        return 0;
    }

    private List<Step> listed(Measure measure) {
        List<Step> listed = steps.get(measure);
        if (listed == null) {
            throw new IllegalStateException("no points are listed for " + measure);
        }
        return listed;
    }
}
