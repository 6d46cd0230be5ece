package org.precedent.api.app;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.precedent.datasets.evaluation.Comparison;
import org.precedent.datasets.evaluation.Evaluation;
import org.precedent.datasets.evaluation.EvaluationReport;
import org.precedent.datasets.evaluation.Metric;
import org.precedent.datasets.evaluation.Subgroup;

/** An evaluation as one JSON object. */
final class EvalJson {
    private EvalJson() {}

    static String line(EvaluationReport report, int refused) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("ranking", report.settings().get("ranking"));
        all.put("queries", report.evaluation().queries());
        all.put("metrics", metrics(report.evaluation()));
        all.put("coverage", report.coverage());
        all.put("refused", refused);
        if (!report.comparisons().isEmpty()) {
            all.put("comparison", comparisons(report.comparisons()));
        }
        if (!report.subgroups().isEmpty()) {
            all.put(
                    "subgroups",
                    report.subgroups().stream().map(EvalJson::subgroup).toList());
        }
        if (report.timing() != null) {
            all.put("millis", report.timing());
        }
        if (report.exactRecall() != null) {
            all.put("exactRecall@10", report.exactRecall());
        }
        if (report.promises() != null) {
            all.put("promises", report.promises());
        }
        return Json.line(all);
    }

    private static Map<String, Object> metrics(Evaluation evaluation) {
        Map<String, Object> metrics = new LinkedHashMap<>();
        for (Metric metric : Metric.values()) {
            metrics.put(metric.label(), evaluation.get(metric));
        }
        return metrics;
    }

    private static Map<String, Object> comparisons(List<Comparison> comparisons) {
        Map<String, Object> all = new LinkedHashMap<>();
        for (Comparison one : comparisons) {
            Map<String, Object> said = new LinkedHashMap<>();
            said.put("difference", one.difference());
            said.put("p", one.p());
            said.put("wins", one.wins());
            said.put("losses", one.losses());
            said.put("ties", one.ties());
            all.put(one.metric().label(), said);
        }
        return all;
    }

    private static Map<String, Object> subgroup(Subgroup group) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("of", group.by().name().toLowerCase(Locale.ROOT));
        said.put("by", group.property());
        said.put("group", group.value());
        said.put("queries", group.evaluation().queries());
        said.put("few", group.few());
        said.put(Metric.NDCG_AT_10.label(), group.evaluation().get(Metric.NDCG_AT_10));
        said.put(Metric.RECALL_AT_10.label(), group.evaluation().get(Metric.RECALL_AT_10));
        return said;
    }
}
