package org.precedent.datasets.evaluation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of a run after an evaluation: what a printed result and a page are made of.
 *
 * @param settings what was judged and how, by the name of each setting
 * @param comparisons with another run, a metric each; empty when there is none
 * @param timing null when nothing was timed
 * @param exactRecall of the ten documents that a search of every vector finds, the share among the ten that were found,
 *     over the queries; null when it was not measured
 * @param promises what the archive said of its own answers; null for a run that says nothing of itself
 * @param texts what queries ask for, by their ids; those of which nothing is known are missing
 */
public record EvaluationReport(
        SequencedMap<String, String> settings,
        Coverage coverage,
        Evaluation evaluation,
        PrecisionRecall curve,
        List<Comparison> comparisons,
        List<Subgroup> subgroups,
        @Nullable Timing timing,
        @Nullable Interval exactRecall,
        @Nullable Promises promises,
        Map<String, String> texts) {
    public EvaluationReport {
        settings = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(settings));
        comparisons = List.copyOf(comparisons);
        subgroups = List.copyOf(subgroups);
        texts = Map.copyOf(texts);
    }

    /**
     * How long warm queries took.
     *
     * @param whole from question to answer
     * @param encoding what of it the encoder took
     */
    public record Timing(Latency whole, Latency encoding) {}
}
