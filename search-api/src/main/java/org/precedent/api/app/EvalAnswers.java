package org.precedent.api.app;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.precedent.datasets.evaluation.EvaluationReport;
import org.precedent.datasets.evaluation.PromisedAnswer;
import org.precedent.datasets.evaluation.Run;

/**
 * What an evaluation has before it judges: a run, and what is known of its making.
 *
 * @param run the answers
 * @param missing how many judged documents the archive does not have; null without an archive
 * @param properties of documents, by which figures are parted; empty when unknown
 * @param refused queries that could not be asked
 * @param exact the ten that a search of every vector finds, beside the ten that are found; null when not asked for
 * @param timing null when not asked for
 * @param promised what the archive said of its answers; empty without an archive
 */
record EvalAnswers(
        Run run,
        @Nullable Integer missing,
        Map<String, Map<String, String>> properties,
        List<QueryAsking.Refusal> refused,
        @Nullable Exactness exact,
        EvaluationReport.@Nullable Timing timing,
        List<PromisedAnswer> promised) {
    /** Two runs of ten answers a query. */
    record Exactness(Run approximate, Run exact) {}

    /** A run that somebody else made. */
    static EvalAnswers given(Run run) {
        return new EvalAnswers(run, null, Map.of(), List.of(), null, null, List.of());
    }
}
