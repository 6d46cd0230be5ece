package org.precedent.api.app;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.precedent.datasets.evaluation.Comparison;
import org.precedent.datasets.evaluation.Coverage;
import org.precedent.datasets.evaluation.Evaluation;
import org.precedent.datasets.evaluation.EvaluationReport;
import org.precedent.datasets.evaluation.Interval;
import org.precedent.datasets.evaluation.Metric;
import org.precedent.datasets.evaluation.OverlapAtTen;
import org.precedent.datasets.evaluation.PrecisionRecall;
import org.precedent.datasets.evaluation.Promises;
import org.precedent.datasets.evaluation.Qrels;
import org.precedent.datasets.evaluation.Query;
import org.precedent.datasets.evaluation.Run;
import org.precedent.datasets.evaluation.Subgroup;
import org.precedent.datasets.evaluation.Subgroups;

/** Judges answers and puts together all that is to be told. */
final class EvalReport {
    private static final long SEED = 42;

    private final EvalAnswers answers;
    private final List<Query> queries;
    private final Qrels qrels;
    private final Evaluation evaluation;
    private final Coverage coverage;

    /** @throws IOException if the run answers no judged query */
    EvalReport(EvalAnswers answers, List<Query> queries, Qrels qrels) throws IOException {
        this.answers = answers;
        this.queries = queries;
        this.qrels = qrels;
        checkMeets(answers.run(), "the run");
        this.evaluation = Evaluation.of(answers.run(), qrels, SEED);
        this.coverage = Coverage.of(answers.run().queries(), qrels, answers.missing());
    }

    private void checkMeets(Run run, String which) throws IOException {
        if (run.queries().stream().noneMatch(qrels::hasRelevant)) {
            throw new IOException(which + " answers none of the queries that the qrels judge: their ids do not meet");
        }
    }

    /**
     * The report.
     *
     * @param ranking which comparisons count; null for a run that somebody else made
     * @param other the run to compare with; null for none
     */
    EvaluationReport report(@Nullable String ranking, EvalArchive.Documents documents, @Nullable Run other)
            throws IOException {
        EvalAnswers.@Nullable Exactness exact = answers.exact();
        @Nullable Interval recall = exact == null ? null : OverlapAtTen.of(exact.approximate(), exact.exact(), SEED);
        return new EvaluationReport(
                settings(ranking, documents),
                coverage,
                evaluation,
                PrecisionRecall.of(answers.run(), qrels),
                other == null ? List.of() : comparisons(other),
                subgroups(),
                answers.timing(),
                recall,
                answers.promised().isEmpty() ? null : Promises.of(answers.promised(), qrels, Promised.BANDS),
                texts());
    }

    private SequencedMap<String, String> settings(@Nullable String ranking, EvalArchive.Documents documents) {
        SequencedMap<String, String> settings = new LinkedHashMap<>();
        if (ranking != null) {
            settings.put("ranking", ranking);
            settings.put("documents", documents + "s");
        }
        settings.put("judged queries", String.valueOf(evaluation.queries()));
        settings.put("judgements", String.join("; ", EvalNotes.of(coverage)));
        if (!answers.refused().isEmpty()) {
            settings.put(
                    "queries that could not be asked",
                    String.valueOf(answers.refused().size()));
        }
        settings.put("made by", "Precedent " + Version.NUMBER);
        return settings;
    }

    private List<Comparison> comparisons(Run other) throws IOException {
        checkMeets(other, "the other run");
        Evaluation judged = Evaluation.of(other, qrels, SEED);
        List<Comparison> comparisons = new ArrayList<>();
        for (Metric metric : Metric.values()) {
            comparisons.add(Comparison.of(evaluation, judged, metric, SEED));
        }
        return comparisons;
    }

    private List<Subgroup> subgroups() {
        Map<String, Map<String, String>> ofQueries = new HashMap<>();
        queries.forEach(query -> ofQueries.put(query.id(), query.subgroup()));
        List<Subgroup> subgroups = new ArrayList<>(Subgroups.ofQueries(evaluation, ofQueries, SEED));
        subgroups.addAll(Subgroups.ofDocuments(answers.run(), qrels, answers.properties(), SEED));
        return subgroups;
    }

    private Map<String, String> texts() {
        Map<String, String> texts = new HashMap<>();
        queries.forEach(query -> texts.put(query.id(), query.description()));
        return texts;
    }
}
