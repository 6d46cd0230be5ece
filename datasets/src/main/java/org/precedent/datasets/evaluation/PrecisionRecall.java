package org.precedent.datasets.evaluation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * Interpolated precision at the eleven recall levels 0, 0.1, ... 1, averaged over the queries that have a relevant
 * document: the greatest precision at any rank whose recall is at least the level (Manning, Raghavan and Schütze,
 * Introduction to Information Retrieval, 2008, 8.4). {@code iprec_at_recall} of trec_eval rounds a level to a whole
 * number of documents first, and may differ where few are relevant.
 */
public record PrecisionRecall(List<Double> precision) {
    public static final int LEVELS = 11;

    public PrecisionRecall {
        precision = List.copyOf(precision);
        if (precision.size() != LEVELS) {
            throw new IllegalArgumentException(precision.size() + " recall levels instead of " + LEVELS);
        }
    }

    /** The curve of a run; all 0 when no query has a relevant document. */
    public static PrecisionRecall of(Run run, Qrels qrels) {
        double[] sums = new double[LEVELS];
        int queries = 0;
        for (String query : qrels.queries()) {
            if (qrels.hasRelevant(query)) {
                add(sums, run.ranking(query), qrels.of(query));
                queries++;
            }
        }
        List<Double> precision = new ArrayList<>(Collections.nCopies(LEVELS, 0.0));
        for (int level = 0; level < LEVELS && queries > 0; level++) {
            precision.set(level, sums[level] / queries);
        }
        return new PrecisionRecall(precision);
    }

    private static void add(double[] sums, List<String> ranking, Map<String, Integer> grades) {
        long relevant = grades.values().stream().filter(grade -> grade > 0).count();
        double[] best = new double[LEVELS];
        int found = 0;
        for (int i = 0; i < ranking.size(); i++) {
            if (grades.getOrDefault(ranking.get(i), 0) > 0) {
                found++;
                double precision = (double) found / (i + 1);
                // Whole numbers: a tenth has no exact double.
                int highest = (int) (found * (LEVELS - 1L) / relevant);
                best[highest] = Math.max(best[highest], precision);
            }
        }
        double greatest = 0;
        for (int level = LEVELS - 1; level >= 0; level--) {
            greatest = Math.max(greatest, best[level]);
            sums[level] += greatest;
        }
    }
}
