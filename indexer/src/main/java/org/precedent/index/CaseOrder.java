package org.precedent.index;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.precedent.index.model.Case;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.Study;

/**
 * An order of cases by something that is known of them. No two cases are equal in it: whatever the direction, those of
 * which it is not known come last, and equals stand in the order of their ids.
 */
public record CaseOrder(By by, boolean descending) {
    /** The newest studies first. */
    public static final CaseOrder NEWEST_FIRST = new CaseOrder(By.DATE, true);

    /** What is compared. */
    public enum By {
        /** The patient's age in years. */
        AGE,
        /** The day of the study. */
        DATE
    }

    /**
     * Where a case stands; it may have gone since.
     *
     * @param value its age, or its day as days since 1970; null when unknown
     */
    public record Place(@Nullable Long value, CaseId id) {}

    /** Where a case stands in this order. */
    public Place of(Case content) {
        return new Place(value(content.study()), content.id());
    }

    private @Nullable Long value(Study study) {
        return switch (by) {
            case AGE -> study.age() == null ? null : Long.valueOf(study.age());
            case DATE -> study.date() == null ? null : Long.valueOf(study.date().toEpochDay());
        };
    }

    /** Compares places in this order. */
    public Comparator<Place> comparator() {
        Comparator<Long> known = descending ? Comparator.reverseOrder() : Comparator.naturalOrder();
        return Comparator.comparing(Place::value, Comparator.nullsLast(known))
                .thenComparing(place -> place.id().value());
    }
}
