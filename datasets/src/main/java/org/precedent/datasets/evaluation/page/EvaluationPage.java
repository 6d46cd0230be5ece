package org.precedent.datasets.evaluation.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.precedent.datasets.evaluation.EvaluationReport;
import org.precedent.datasets.evaluation.Metric;
import org.precedent.datasets.evaluation.QueryScore;

/**
 * An evaluation as one file of HTML: figures with intervals, the comparison, subgroups, precision over recall, every
 * query's bar and the worst queries. It loads nothing and runs nothing, its policy forbids both, and all that it says
 * can be read in black and white. It holds the texts of the queries, escaped.
 */
public final class EvaluationPage {
    private static final int WORST = 20;
    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <meta name="viewport" content="width=device-width">
            <title>Evaluation</title>
            <style>
            body { font: 15px/1.45 system-ui, sans-serif; max-width: 56em; margin: 2em auto; padding: 0 1em;
                color: #111; background: #fff; }
            h1 { font-size: 1.5em; } h2 { font-size: 1.15em; margin-top: 2em; }
            table { border-collapse: collapse; } th, td { padding: 2px 10px 2px 0; text-align: left;
                vertical-align: top; border-bottom: 1px solid #bbb; }
            th.n, td.n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
            svg { max-width: 100%; height: auto; } svg text { font: 11px system-ui, sans-serif; fill: #111; }
            .grid { stroke: #ccc; fill: none; } .line { stroke: #111; stroke-width: 2; fill: none; }
            .bar { fill: #ddd; stroke: #111; } p.note { max-width: 45em; }
            </style>
            </head>
            <body>
            """;

    private final EvaluationReport report;
    private final StringBuilder html = new StringBuilder(HEAD);

    private EvaluationPage(EvaluationReport report) {
        this.report = report;
    }

    /** Writes the page, in place of what the file held. */
    public static void write(Path file, EvaluationReport report) throws IOException {
        Files.writeString(file, html(report), StandardCharsets.UTF_8);
    }

    /** The page. */
    static String html(EvaluationReport report) {
        EvaluationPage page = new EvaluationPage(report);
        page.html.append("<h1>Evaluation</h1>\n");
        page.settings();
        page.figures();
        page.html.append(MoreTables.html(report));
        page.section("Precision over recall");
        page.note("Interpolated precision at eleven levels of recall, averaged over the judged queries.");
        page.html.append(RecallDrawing.svg(report.curve()));
        page.queries();
        page.worst();
        return page.html.append("</body>\n</html>\n").toString();
    }

    private void settings() {
        html.append(new TableOf<Map.Entry<String, String>>()
                .text("what", Map.Entry::getKey)
                .text("", Map.Entry::getValue)
                .html(List.copyOf(report.settings().entrySet())));
    }

    private void figures() {
        section("Figures");
        note(
                "Means over " + report.evaluation().queries()
                        + " judged queries, with 95 % bootstrap intervals over these queries. A query without an answer scores 0.");
        html.append(new TableOf<Metric>()
                .text("metric", Metric::label)
                .number(
                        "mean",
                        metric -> Markup.figure(report.evaluation().get(metric).mean()))
                .number(
                        "from",
                        metric -> Markup.figure(report.evaluation().get(metric).low()))
                .number(
                        "to",
                        metric -> Markup.figure(report.evaluation().get(metric).high()))
                .html(List.of(Metric.values())));
    }

    private void queries() {
        List<QueryScore> scores = report.evaluation().scores();
        section("Each query");
        note(Metric.NDCG_AT_10.label() + ", the best first."
                + (scores.size() > QueryBars.MOST ? " Only the first " + QueryBars.MOST + " are drawn." : ""));
        html.append(QueryBars.svg(scores, Metric.NDCG_AT_10));
    }

    private void worst() {
        section("The worst queries");
        List<QueryScore> worst = report.evaluation().scores().stream()
                .sorted(Comparator.comparingDouble((QueryScore score) -> score.get(Metric.NDCG_AT_10))
                        .thenComparingDouble(score -> score.get(Metric.AVERAGE_PRECISION)))
                .limit(WORST)
                .toList();
        html.append(new TableOf<QueryScore>()
                .text("query", QueryScore::query)
                .text("asks for", score -> report.texts().getOrDefault(score.query(), ""))
                .number(Metric.NDCG_AT_10.label(), score -> Markup.figure(score.get(Metric.NDCG_AT_10)))
                .number(Metric.RECALL_AT_10.label(), score -> Markup.figure(score.get(Metric.RECALL_AT_10)))
                .number(Metric.RECIPROCAL_RANK.label(), score -> Markup.figure(score.get(Metric.RECIPROCAL_RANK)))
                .html(worst));
    }

    private void section(String title) {
        html.append("<h2>").append(Markup.escaped(title)).append("</h2>\n");
    }

    private void note(String text) {
        html.append("<p class=\"note\">").append(Markup.escaped(text)).append("</p>\n");
    }
}
