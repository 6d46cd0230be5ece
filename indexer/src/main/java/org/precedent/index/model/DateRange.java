package org.precedent.index.model;

import java.time.LocalDate;

/** Days, both ends included. */
public record DateRange(LocalDate from, LocalDate to) {
    public DateRange {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a date range from " + from + " to " + to);
        }
    }
}
