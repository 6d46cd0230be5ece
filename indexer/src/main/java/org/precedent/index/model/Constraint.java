package org.precedent.index.model;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A thing that a filter asks of a case beside its facets, its age and its day. */
public sealed interface Constraint {
    /**
     * An attribute of the study has one of some values; see {@link AttributeValues} for what its values are.
     *
     * @param attribute its name, as it is shown with the case
     */
    record OneOf(String attribute, Set<String> values) implements Constraint {
        public OneOf {
            values = Set.copyOf(values);
        }
    }

    /**
     * An attribute of the study is a number in a range, both ends included; an infinite end is open.
     *
     * @param attribute its name, as it is shown with the case
     */
    record Between(String attribute, double min, double max) implements Constraint {
        public Between {
            if (!(min <= max)) {
                throw new IllegalArgumentException("a range of numbers from " + min + " to " + max);
            }
        }
    }

    /**
     * An attribute of the study is a day in a range.
     *
     * @param attribute its name, as it is shown with the case
     */
    record During(String attribute, DateRange days) implements Constraint {}

    /** An image of the case has one of some projections or planes, in the form of {@link Study}'s codes. */
    record Views(Set<String> codes) implements Constraint {
        public Views {
            codes = codes.stream().map(Study::code).collect(Collectors.toUnmodifiableSet());
        }
    }

    /** Every filter lets the case pass. */
    record AllOf(List<Filter> filters) implements Constraint {
        public AllOf {
            filters = List.copyOf(filters);
        }
    }

    /** One of the filters, or more, lets the case pass; where there is none, no case does. */
    record AnyOf(List<Filter> filters) implements Constraint {
        public AnyOf {
            filters = List.copyOf(filters);
        }
    }

    /** The filter does not let the case pass, be it that it is otherwise or that nothing is known of it. */
    record Not(Filter filter) implements Constraint {}

    /** The filters within this constraint. */
    default List<Filter> inner() {
        return switch (this) {
            case OneOf _, Between _, During _, Views _ -> List.of();
            case AllOf all -> all.filters();
            case AnyOf any -> any.filters();
            case Not not -> List.of(not.filter());
        };
    }
}
