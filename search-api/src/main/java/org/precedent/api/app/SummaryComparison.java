package org.precedent.api.app;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import org.precedent.datasets.evaluation.PairedDifference;

/**
 * A run beside an earlier one, query by query.
 *
 * @param earlier how the other was made
 * @param queries that both asked
 * @param unpaired queries that only one of them asked, or measured
 * @param otherCases queries of which they did not summarise the same reports
 * @param differences this run's figures less the earlier one's, over the queries of which both have the figure; a
 *     figure that no query has in both is not there
 */
record SummaryComparison(
        SummaryRun.Settings earlier,
        int queries,
        int unpaired,
        int otherCases,
        Map<SummaryFigure, PairedDifference> differences) {
    SummaryComparison {
        differences = Map.copyOf(differences);
    }

    /**
     * Compares two runs.
     *
     * @param seed of the resampling
     * @throws IOException if they have no query in common
     */
    static SummaryComparison of(SummaryRun run, SummaryRun earlier, long seed) throws IOException {
        Map<String, MeasuredSummary> before = new HashMap<>();
        earlier.queries().forEach(one -> before.put(one.query(), one));
        List<MeasuredSummary> these = run.queries().stream()
                .filter(one -> before.containsKey(one.query()))
                .toList();
        if (these.isEmpty()) {
            throw new IOException("the earlier run has none of these queries: their ids do not meet");
        }
        List<MeasuredSummary> those = these.stream()
                .map(one -> Objects.requireNonNull(before.get(one.query())))
                .toList();
        int other = 0;
        for (int i = 0; i < these.size(); i++) {
            other += these.get(i).casesDigest().equals(those.get(i).casesDigest()) ? 0 : 1;
        }
        int unpaired = run.queries().size() + earlier.queries().size() - 2 * these.size();
        return new SummaryComparison(
                earlier.settings(), these.size(), unpaired, other, differences(these, those, seed));
    }

    private static Map<SummaryFigure, PairedDifference> differences(
            List<MeasuredSummary> these, List<MeasuredSummary> those, long seed) {
        Map<SummaryFigure, PairedDifference> all = new EnumMap<>(SummaryFigure.class);
        for (SummaryFigure figure : SummaryFigure.values()) {
            List<Double> now = new ArrayList<>();
            List<Double> before = new ArrayList<>();
            for (int i = 0; i < these.size(); i++) {
                OptionalDouble one = figure.of(these.get(i));
                OptionalDouble other = figure.of(those.get(i));
                if (one.isPresent() && other.isPresent()) {
                    now.add(one.getAsDouble());
                    before.add(other.getAsDouble());
                }
            }
            if (!now.isEmpty()) {
                all.put(figure, PairedDifference.of(now, before, seed));
            }
        }
        return all;
    }
}
