package org.precedent.index;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.precedent.index.model.AgeRange;
import org.precedent.index.model.Constraint;
import org.precedent.index.model.DateRange;
import org.precedent.index.model.Facet;
import org.precedent.index.model.Filter;

/** Cases and filters without order, so that each filter is met by some cases and not by others. */
final class RandomFilter {
    private static final List<String> MODALITIES = List.of("CR", "CT", "MR");
    private static final List<String> SCANNERS = List.of("Alpha", "Beta", "alpha");
    private static final List<String> VIEWS = List.of("PA", "AP", "LL");
    private static final int FIELDS = 7;
    private static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);

    private final Random random;

    RandomFilter(Random random) {
        this.random = random;
    }

    /** A case of which each thing is known or not. */
    SampleCase told(String name, SampleCase sample) {
        if (random.nextBoolean()) {
            sample.modality(one(MODALITIES));
        }
        if (random.nextBoolean()) {
            sample.age(random.nextInt(100));
        }
        if (random.nextBoolean()) {
            sample.attribute("scanner", one(SCANNERS) + (random.nextBoolean() ? "" : "; " + one(SCANNERS)));
        }
        if (random.nextBoolean()) {
            sample.attribute("magnification", String.valueOf(number()));
        }
        if (random.nextBoolean()) {
            sample.attribute("made", String.valueOf(day()));
        }
        sample.imageSeen(name + "-seen", one(VIEWS));
        return sample;
    }

    /** A filter of some depth. */
    Filter filter(int depth) {
        Filter filter = Filter.NONE;
        for (int i = random.nextInt(2); i >= 0; i--) {
            filter = constrained(filter);
        }
        if (depth == 1) {
            return filter;
        }
        return switch (random.nextInt(3)) {
            case 0 -> filter.with(new Constraint.Not(filter(depth - 1)));
            case 1 -> Filter.NONE.with(new Constraint.AnyOf(List.of(filter, filter(depth - 1))));
            default -> Filter.NONE.with(new Constraint.AllOf(List.of(filter, filter(depth - 1))));
        };
    }

    private Filter constrained(Filter filter) {
        int low = random.nextInt(60);
        return switch (random.nextInt(FIELDS)) {
            case 0 -> filter.with(Facet.MODALITY, Set.copyOf(List.of(one(MODALITIES), one(MODALITIES))));
            case 1 -> filter.with(new AgeRange(low, low + random.nextInt(60)));
            case 2 -> filter.with(new Constraint.OneOf("scanner", Set.copyOf(List.of(one(SCANNERS), one(SCANNERS)))));
            case 3 -> filter.with(numbers(number(), number()));
            case 4 -> filter.with(new Constraint.Between("magnification", number(), Double.POSITIVE_INFINITY));
            case 5 -> filter.with(new Constraint.During("made", days(day(), day())));
            default -> filter.with(new Constraint.Views(Set.of(one(VIEWS))));
        };
    }

    private static Constraint numbers(double one, double other) {
        return new Constraint.Between("magnification", Math.min(one, other), Math.max(one, other));
    }

    private static DateRange days(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? new DateRange(one, other) : new DateRange(other, one);
    }

    private double number() {
        return (random.nextInt(41) - 20) / 4.0;
    }

    private LocalDate day() {
        return FIRST_DAY.plusDays(random.nextInt(400) - 200);
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
