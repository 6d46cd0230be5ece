package org.precedent.index.deid;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Other days that share the month or the year of a day right behind or before them, as the first of a range does:
 * {@code 3. bis} before {@code 12. Mai 2021}.
 *
 * @param start UTF-16 offset of its first character
 * @param end UTF-16 offset behind its last character
 * @param pieces the days, in their order
 * @param year the year behind all of them; null for none
 */
record DayChain(int start, int end, List<Piece> pieces, TextDate.@Nullable Part year) {

    /**
     * One of the days.
     *
     * @param month its own month in figures; null when it shares that of the others
     */
    record Piece(TextDate.Part day, TextDate.@Nullable Part month) {}

    DayChain {
        pieces = List.copyOf(pieces);
    }

    boolean holds(LooseDay day) {
        return day.start() >= start && day.end() <= end + 1;
    }
}
