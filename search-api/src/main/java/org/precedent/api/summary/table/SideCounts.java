package org.precedent.api.summary.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.precedent.index.model.Side;

/**
 * On which side a finding is, in the cases that have it.
 *
 * @param left on the left alone
 * @param right on the right alone
 * @param both on both sides
 * @param untold where no side is told
 */
public record SideCounts(int left, int right, int both, int untold) {
    static SideCounts of(List<Cell> present) {
        int left =
                (int) present.stream().filter(cell -> cell.side() == Side.LEFT).count();
        int right =
                (int) present.stream().filter(cell -> cell.side() == Side.RIGHT).count();
        int untold = (int)
                present.stream().filter(cell -> Objects.isNull(cell.side())).count();
        return new SideCounts(left, right, present.size() - left - right - untold, untold);
    }

    /** Whether it is on the left alone in some cases, and on the right alone in others. */
    public boolean differ() {
        return left > 0 && right > 0;
    }

    /** In words: {@code left in 3, right in 4, no side told in 1}; empty when none is told. */
    public String text() {
        List<String> parts = new ArrayList<>();
        add(parts, "left", left);
        add(parts, "right", right);
        add(parts, "both sides", both);
        if (!parts.isEmpty()) {
            add(parts, "no side told", untold);
        }
        return String.join(", ", parts);
    }

    private static void add(List<String> parts, String side, int count) {
        if (count > 0) {
            parts.add(side + " in " + count);
        }
    }
}
