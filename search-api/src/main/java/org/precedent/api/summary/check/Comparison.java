package org.precedent.api.summary.check;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.precedent.index.model.Side;
import org.precedent.index.model.Span;

/**
 * Words of a text that say of one thing that there is more of it, or less, than of another.
 *
 * @param larger whether the first is the larger one
 * @param most whether it is the largest, or the smallest, of all
 * @param word that compares
 * @param than where the second begins; null where none is named
 * @param first the side of the first where two sides are compared, else null
 * @param takenOut the words of it that are no finding's own
 */
record Comparison(
        boolean larger,
        boolean most,
        Span word,
        @Nullable Span than,
        @Nullable Side first,
        List<Span> takenOut) {
    Comparison {
        takenOut = List.copyOf(takenOut);
    }

    /** The side with more of it; null where no sides are compared. */
    @Nullable Side largerSide() {
        Side one = first;
        if (one == null || larger) {
            return one;
        }
        return one == Side.LEFT ? Side.RIGHT : Side.LEFT;
    }
}
