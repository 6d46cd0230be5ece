package org.precedent.api.quality;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.precedent.index.record.AcceptedOn;

/**
 * When the cases that an archive has now came into it, by their first source. Those that were deleted since are in none
 * of it.
 *
 * @param by how long a step is
 * @param steps those in which cases came, in their order; days are of UTC
 */
public record Growth(By by, List<Step> steps) {
    /** As many days fit beside each other; what lasts longer is told by months. */
    private static final int MOST_DAYS = 62;

    public Growth {
        steps = List.copyOf(steps);
    }

    /** How long a step is. */
    public enum By {
        DAY,
        MONTH
    }

    /**
     * A day or a month.
     *
     * @param from its first day
     * @param cases that came in it
     * @param total that had come by its end
     */
    public record Step(LocalDate from, long cases, long total) {}

    static Growth of(List<AcceptedOn> days) {
        boolean isShort = days.isEmpty()
                || days.getLast().day().toEpochDay() - days.getFirst().day().toEpochDay() < MOST_DAYS;
        SequencedMap<LocalDate, Long> steps = new TreeMap<>();
        for (AcceptedOn day : days) {
            steps.merge(isShort ? day.day() : day.day().withDayOfMonth(1), day.cases(), Long::sum);
        }
        List<Step> told = new ArrayList<>();
        long total = 0;
        for (var step : steps.entrySet()) {
            total += step.getValue();
            told.add(new Step(step.getKey(), step.getValue(), total));
        }
        return new Growth(isShort ? By.DAY : By.MONTH, told);
    }
}
