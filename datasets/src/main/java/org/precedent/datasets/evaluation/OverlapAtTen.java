package org.precedent.datasets.evaluation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How much of an exact answer an approximate one has, at ten: recall@10 of approximate search. */
public final class OverlapAtTen {
    private static final int DEPTH = 10;

    private OverlapAtTen() {}

    /** The share over the queries to which the exact run has an answer; those that have none do not count. */
    public static Interval of(Run approximate, Run exact, long seed) {
        List<Double> shares = new ArrayList<>();
        for (String query : exact.queries()) {
            List<String> wanted = exact.ranking(query).stream().limit(DEPTH).toList();
            if (!wanted.isEmpty()) {
                Set<String> found = new HashSet<>(
                        approximate.ranking(query).stream().limit(DEPTH).toList());
                shares.add(wanted.stream().filter(found::contains).count() / (double) wanted.size());
            }
        }
        return Interval.of(shares, seed);
    }
}
