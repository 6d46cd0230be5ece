package org.precedent.api.summary.table;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.precedent.index.model.Side;

/**
 * What one case's report comes to say of one finding.
 *
 * @param number of the case, by which it is cited
 * @param side on which it is there or may be, as far as the report says, else null; what is told on either side, in two
 *     places, is on both
 * @param sites where the report says it is; one that is empty stands for a place that says no site
 * @param mentions where it says so, the most conclusive sections first, and in these the first; empty when it says
 *     nothing
 * @param places in how many places it says so, those included that {@code mentions} leaves out
 */
public record Cell(
        int number, Told told, @Nullable Side side, SortedSet<String> sites, List<Mention> mentions, int places) {
    public Cell {
        sites = Collections.unmodifiableSortedSet(new TreeSet<>(sites));
        mentions = List.copyOf(mentions);
        if ((told == Told.NOT_MENTIONED) != mentions.isEmpty()) {
            throw new IllegalArgumentException("what is told has a place in the report, and silence has none");
        }
        if (places < mentions.size()) {
            throw new IllegalArgumentException(mentions.size() + " mentions are more than " + places + " places");
        }
    }

    static Cell silent(int number) {
        return new Cell(number, Told.NOT_MENTIONED, null, new TreeSet<>(), List.of(), 0);
    }
}
