package org.precedent.datasets.evaluation;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What of the judgements was put to the test, so that no figure stands for less than it seems to.
 *
 * @param judgedNotAsked judged queries that were not asked; they score 0
 * @param askedNotJudged queries that were asked and have no relevant document; they count in no figure
 * @param judged documents that are judged, for any query
 * @param missing of them, those that are not in the archive; they count as not found. Null where there is no archive
 */
public record Coverage(
        int judgedNotAsked,
        int askedNotJudged,
        int judged,
        @Nullable Integer missing) {
    /**
     * What of some judgements was asked.
     *
     * @param asked the queries that were asked, answered or not
     */
    public static Coverage of(Set<String> asked, Qrels qrels, @Nullable Integer missing) {
        long notAsked = qrels.queries().stream()
                .filter(query -> qrels.hasRelevant(query) && !asked.contains(query))
                .count();
        long notJudged =
                asked.stream().filter(query -> !qrels.hasRelevant(query)).count();
        return new Coverage((int) notAsked, (int) notJudged, qrels.documents().size(), missing);
    }
}
