package org.precedent.datasets.evaluation.page;

import java.util.Comparator;
import java.util.List;
import org.precedent.datasets.evaluation.Metric;
import org.precedent.datasets.evaluation.QueryScore;

/** A bar a query, the best first, each as long as its figure, which is written beside it. */
final class QueryBars {
    /** Of more queries bars tell nothing; the worst are in a table of their own. */
    static final int MOST = 500;

    private static final int ROW = 16;
    private static final int THICKNESS = 12;
    private static final int NAMES = 170;
    private static final int LONGEST = 400;
    private static final int WIDTH = NAMES + LONGEST + 60;
    private static final int LONGEST_NAME = 24;

    private QueryBars() {}

    static String svg(List<QueryScore> scores, Metric metric) {
        List<QueryScore> shown = scores.stream()
                .sorted(Comparator.comparingDouble((QueryScore score) -> score.get(metric))
                        .reversed())
                .limit(MOST)
                .toList();
        Svg svg = new Svg(metric.label() + " of each query", WIDTH, ROW * shown.size() + 4);
        for (int i = 0; i < shown.size(); i++) {
            double value = shown.get(i).get(metric);
            int top = i * ROW;
            svg.text(NAMES - 6.0, top + THICKNESS, "end", shortened(shown.get(i).query()));
            svg.bar(NAMES, top + 2.0, value * LONGEST, THICKNESS);
            svg.text(NAMES + value * LONGEST + 5, top + THICKNESS, "start", Markup.figure(value));
        }
        return svg.end();
    }

    private static String shortened(String id) {
        int length = id.codePointCount(0, id.length());
        return length <= LONGEST_NAME ? id : id.substring(0, id.offsetByCodePoints(0, LONGEST_NAME - 1)) + "…";
    }
}
