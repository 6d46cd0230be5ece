package org.precedent.api.app;

import java.io.PrintWriter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.precedent.datasets.evaluation.Comparison;
import org.precedent.datasets.evaluation.EvaluationReport;
import org.precedent.datasets.evaluation.Interval;
import org.precedent.datasets.evaluation.Latency;
import org.precedent.datasets.evaluation.Metric;
import org.precedent.datasets.evaluation.Promises;
import org.precedent.datasets.evaluation.Subgroup;

/** Prints an evaluation for people. */
final class EvalPrinter {
    private final PrintWriter out;

    EvalPrinter(PrintWriter out) {
        this.out = out;
    }

    void print(EvaluationReport report) {
        String ranking = report.settings().get("ranking");
        out.printf(
                Locale.ROOT,
                "%s, %d judged queries%n",
                ranking == null ? "a run" : ranking + " ranking",
                report.evaluation().queries());
        for (Metric metric : Metric.values()) {
            out.printf(
                    Locale.ROOT,
                    "%-13s %s%n",
                    metric.label(),
                    interval(report.evaluation().get(metric)));
        }
        EvalNotes.of(report.coverage()).forEach(out::println);
        comparisons(report);
        subgroups(report);
        EvaluationReport.@Nullable Timing timing = report.timing();
        if (timing != null) {
            out.printf(
                    Locale.ROOT,
                    "time, warm, ten hits a query: %s; of it encoding: %s%n",
                    time(timing.whole()),
                    time(timing.encoding()));
        }
        @Nullable Interval exact = report.exactRecall();
        if (exact != null) {
            out.printf(Locale.ROOT, "recall@10 of what every vector scored finds: %s%n", interval(exact));
        }
        if (report.promises() != null) {
            promises(report.promises());
        }
        out.flush();
    }

    private void promises(Promises promises) {
        for (Promises.Band band : promises.bands()) {
            out.printf(
                    Locale.ROOT,
                    "called %-6s %d hits, %d of them relevant%n",
                    band.word(),
                    band.hits(),
                    band.relevant());
        }
        for (Promises.Bin bin : promises.curve()) {
            out.printf(
                    Locale.ROOT,
                    "shown with a probability of %.2f: %d hits, %.2f of them relevant%n",
                    bin.promised(),
                    bin.hits(),
                    bin.kept());
        }
        verdicts("with a relevant document", promises.answerable());
        verdicts("without one in the qrels", promises.others());
    }

    private void verdicts(String which, Promises.Verdicts said) {
        if (said.queries() > 0) {
            out.printf(
                    Locale.ROOT,
                    "%d queries %s: %d answered with none, %d with weak%n",
                    said.queries(),
                    which,
                    said.none(),
                    said.weak());
        }
    }

    private void comparisons(EvaluationReport report) {
        if (!report.comparisons().isEmpty()) {
            out.printf(Locale.ROOT, "against the other run:%n");
        }
        for (Comparison one : report.comparisons()) {
            out.printf(
                    Locale.ROOT,
                    "%-13s %s   p %.4f   better %d, worse %d, equal %d%n",
                    one.metric().label(),
                    difference(one.difference()),
                    one.p(),
                    one.wins(),
                    one.losses(),
                    one.ties());
        }
    }

    private void subgroups(EvaluationReport report) {
        if (!report.subgroups().isEmpty()) {
            out.printf(Locale.ROOT, "subgroups (* fewer than %d queries, which tell nothing):%n", Subgroup.FEW);
        }
        for (Subgroup group : report.subgroups()) {
            out.printf(
                    Locale.ROOT,
                    "  %s %s = %s: %d queries%s, ndcg@10 %s, recall@10 %s%n",
                    group.by().name().toLowerCase(Locale.ROOT),
                    group.property(),
                    group.value(),
                    group.evaluation().queries(),
                    group.few() ? " *" : "",
                    interval(group.evaluation().get(Metric.NDCG_AT_10)),
                    interval(group.evaluation().get(Metric.RECALL_AT_10)));
        }
    }

    private static String interval(Interval figure) {
        return String.format(Locale.ROOT, "%.3f   [%.3f, %.3f]", figure.mean(), figure.low(), figure.high());
    }

    private static String difference(Interval figure) {
        return String.format(Locale.ROOT, "%+.3f   [%+.3f, %+.3f]", figure.mean(), figure.low(), figure.high());
    }

    private static String time(Latency latency) {
        return String.format(Locale.ROOT, "p50 %.1f ms, p95 %.1f ms", latency.p50(), latency.p95());
    }
}
