package org.precedent.datasets.evaluation.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.precedent.datasets.evaluation.Comparison;
import org.precedent.datasets.evaluation.EvaluationReport;
import org.precedent.datasets.evaluation.Interval;
import org.precedent.datasets.evaluation.Latency;
import org.precedent.datasets.evaluation.Metric;
import org.precedent.datasets.evaluation.Subgroup;

/** The tables of a report that not every evaluation has, each under its heading. */
final class MoreTables {
    private MoreTables() {}

    static String html(EvaluationReport report) {
        List<String> parts = new ArrayList<>();
        if (!report.comparisons().isEmpty()) {
            parts.add(comparisons(report.comparisons()));
        }
        if (!report.subgroups().isEmpty()) {
            parts.add(subgroups(report.subgroups()));
        }
        if (report.timing() != null) {
            parts.add(timing(report.timing()));
        }
        if (report.exactRecall() != null) {
            parts.add(exact(Objects.requireNonNull(report.exactRecall())));
        }
        if (report.promises() != null) {
            parts.add(PromiseParts.html(report.promises()));
        }
        return String.join("", parts);
    }

    private static String comparisons(List<Comparison> comparisons) {
        return "<h2>Against the other run</h2>\n<p class=\"note\">Figures of this run less those of the other one, query by"
                + " query. p is the two-sided probability of such a difference where neither is better, by randomization"
                + " of signs; of several metrics, some differ by chance.</p>\n"
                + new TableOf<Comparison>()
                        .text("metric", one -> one.metric().label())
                        .number(
                                "difference",
                                one -> Markup.figure(one.difference().mean()))
                        .number("from", one -> Markup.figure(one.difference().low()))
                        .number("to", one -> Markup.figure(one.difference().high()))
                        .number("p", one -> String.format(Locale.ROOT, "%.4f", one.p()))
                        .number("better", one -> String.valueOf(one.wins()))
                        .number("worse", one -> String.valueOf(one.losses()))
                        .number("equal", one -> String.valueOf(one.ties()))
                        .html(comparisons);
    }

    private static String subgroups(List<Subgroup> subgroups) {
        return "<h2>Subgroups</h2>\n<p class=\"note\">Of queries: by what the queries file says of each. Of cases: found and"
                + " relevant cases both cut down to the group. Groups of fewer than " + Subgroup.FEW
                + " queries are marked with †: they tell nothing.</p>\n"
                + new TableOf<Subgroup>()
                        .text("of", group -> group.by() == Subgroup.By.QUERY ? "queries" : "cases")
                        .text("by", Subgroup::property)
                        .text("group", group -> group.value() + (group.few() ? " †" : ""))
                        .number(
                                "queries",
                                group -> String.valueOf(group.evaluation().queries()))
                        .number(
                                Metric.NDCG_AT_10.label(),
                                group -> interval(group.evaluation().get(Metric.NDCG_AT_10)))
                        .number(
                                Metric.RECALL_AT_10.label(),
                                group -> interval(group.evaluation().get(Metric.RECALL_AT_10)))
                        .html(subgroups);
    }

    private static String timing(EvaluationReport.Timing timing) {
        return "<h2>Time</h2>\n<p class=\"note\">Ten hits a query, one query after the other, after every query was asked once"
                + " to warm up; no vector of a query was kept.</p>\n"
                + new TableOf<Map.Entry<String, Latency>>()
                        .text("what", Map.Entry::getKey)
                        .number("median, ms", row -> Markup.at(row.getValue().p50()))
                        .number(
                                "95th percentile, ms",
                                row -> Markup.at(row.getValue().p95()))
                        .html(List.of(
                                Map.entry("whole", timing.whole()), Map.entry("of it encoding", timing.encoding())));
    }

    private static String exact(Interval recall) {
        return "<h2>Against exact search</h2>\n<p>recall@10 of what a search finds that scores every vector: "
                + interval(recall) + "</p>\n";
    }

    private static String interval(Interval figure) {
        return Markup.figure(figure.mean()) + " [" + Markup.figure(figure.low()) + ", " + Markup.figure(figure.high())
                + "]";
    }
}
