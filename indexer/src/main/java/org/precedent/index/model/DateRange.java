package org.precedent.index.model;

import java.time.LocalDate;

/** Days, both ends included. */
public record DateRange(LocalDate from, LocalDate to) {
    /** Where a range begins that is open to the past. */
    public static final LocalDate EARLIEST = LocalDate.of(1, 1, 1);

    /** Where a range ends that is open to the future. */
    public static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

    public DateRange {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a date range from " + from + " to " + to);
        }
    }
}
