package org.precedent.api.summary.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A finding that some of the cases have.
 *
 * @param finding its name in the lexicon
 * @param name as people write it
 * @param cases the numbers of those that have it, ascending
 * @param similarityMass the share of those in the similarity of all, 0 to 1: what many unlike cases have weighs less; 0
 *     where none of the cases is similar at all
 * @param archiveCount how many cases of the archive have it; null when that was not counted
 * @param lift over the archive; null when too few cases have it, or the archive was not counted
 */
public record DifferentialRow(
        String finding,
        String name,
        List<Integer> cases,
        double similarityMass,
        @Nullable Long archiveCount,
        @Nullable Lift lift) {
    public DifferentialRow {
        cases = List.copyOf(cases);
    }

    /** How many of the cases have it. */
    public int count() {
        return cases.size();
    }
}
