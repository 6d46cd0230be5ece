package org.precedent.api.query;

import java.util.HashMap;
import java.util.Map;
import org.precedent.index.model.CaseId;

/** Sums of scores that lie on different scales, each as its distance from the mean in standard deviations. */
final class StandardScores {
    private final Map<CaseId, Double> sums = new HashMap<>();

    /** Adds a score of some cases; one that is the same of all tells nothing, and a case without it keeps its sum. */
    void add(double weight, Map<CaseId, Double> scores) {
        double mean =
                scores.values().stream().mapToDouble(score -> score).average().orElse(0);
        double variance = scores.values().stream()
                .mapToDouble(score -> (score - mean) * (score - mean))
                .average()
                .orElse(0);
        if (variance > 0) {
            scores.forEach((id, score) -> sums.merge(id, weight * (score - mean) / Math.sqrt(variance), Double::sum));
        }
    }

    /** 0 for a case of which nothing is known. */
    double of(CaseId id) {
        return sums.getOrDefault(id, 0.0);
    }
}
