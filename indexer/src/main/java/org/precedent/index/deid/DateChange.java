package org.precedent.index.deid;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.precedent.index.model.DateChoice;

/**
 * What becomes of the days of one patient.
 *
 * @param daysBack by how many days they move back; 0 unless they are shifted
 */
public record DateChange(DateChoice choice, int daysBack) {
    /** Days stay as they are. */
    public static final DateChange NONE = new DateChange(DateChoice.KEEP, 0);

    private static final int DAYS_OF_A_WEEK = 7;

    /** From one week back to nearly a year; whole weeks, so that a day stays the day of the week that it was. */
    private static final int WEEKS = 52;

    private static final int HEXADECIMAL = 16;
    private static final int FIGURES = 12;

    /** Days move back by whole weeks, and only when they are shifted. */
    public DateChange {
        if ((choice == DateChoice.SHIFT) != (daysBack > 0) || daysBack % DAYS_OF_A_WEEK != 0) {
            throw new IllegalArgumentException(choice + " by " + daysBack + " days");
        }
    }

    /**
     * The change for one patient.
     *
     * @param secret a keyed hash of the patient in hexadecimal that is stored nowhere, of twelve figures at least
     */
    public static DateChange of(DateChoice choice, String secret) {
        if (choice != DateChoice.SHIFT) {
            return new DateChange(choice, 0);
        }
        long number = Long.parseLong(secret.substring(0, FIGURES), HEXADECIMAL);
        return new DateChange(choice, (int) (number % WEEKS + 1) * DAYS_OF_A_WEEK);
    }

    /** A day as it may be kept; null when it may not. */
    public @Nullable LocalDate day(@Nullable LocalDate day) {
        return day == null || choice == DateChoice.DROP ? null : day.minusDays(daysBack);
    }

    @Override
    public String toString() {
        return "DateChange[" + choice + "]";
    }
}
