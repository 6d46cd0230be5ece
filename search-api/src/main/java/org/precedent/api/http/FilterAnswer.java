package org.precedent.api.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.precedent.api.query.FilterKeys;
import org.precedent.index.model.AgeRange;
import org.precedent.index.model.Constraint;
import org.precedent.index.model.DateRange;
import org.precedent.index.model.Facet;
import org.precedent.index.model.Filter;

/**
 * A filter as JSON, in the form in which a request has it, so that it can be asked again: {@link FilterReader} makes
 * the same of it.
 */
final class FilterAnswer {
    private final Map<String, Object> fields = new LinkedHashMap<>();

    /** What the field "and" holds. */
    private final List<Map<String, Object>> besides = new ArrayList<>();

    private FilterAnswer() {}

    /** Null where every case passes. */
    static @Nullable Map<String, Object> of(Filter filter) {
        return filter.equals(Filter.NONE) ? null : written(filter);
    }

    private static Map<String, Object> written(Filter filter) {
        FilterAnswer answer = new FilterAnswer();
        for (Facet facet : Facet.values()) {
            if (!filter.of(facet).isEmpty()) {
                answer.put(FilterKeys.of(facet), sorted(filter.of(facet)));
            }
        }
        if (filter.age() != null) {
            answer.put("age", ages(filter.age()));
        }
        if (filter.studyDate() != null) {
            answer.put("studyDate", days(filter.studyDate()));
        }
        filter.further().forEach(answer::add);
        if (!answer.besides.isEmpty()) {
            answer.fields.put("and", answer.besides);
        }
        return answer.fields;
    }

    private static List<Map<String, Object>> written(List<Filter> filters) {
        return filters.stream().map(FilterAnswer::written).toList();
    }

    private void add(Constraint constraint) {
        switch (constraint) {
            case Constraint.OneOf(String name, Set<String> values) ->
                put(AttributeReader.PREFIX + name, sorted(values));
            case Constraint.Between(String name, double min, double max) ->
                put(
                        AttributeReader.PREFIX + name,
                        range("min", min, Double.isInfinite(min), "max", max, Double.isInfinite(max)));
            case Constraint.During(String name, DateRange days) -> put(AttributeReader.PREFIX + name, days(days));
            case Constraint.Views(Set<String> codes) -> put("view", sorted(codes));
            case Constraint.AllOf(List<Filter> filters) -> besides.addAll(written(filters));
            case Constraint.AnyOf(List<Filter> filters) -> put("or", written(filters));
            case Constraint.Not(Filter filter) -> put("not", written(filter));
        }
    }

    /** A field stands once in an object; what is asked under the same name again stands beside it. */
    private void put(String name, Object value) {
        if (fields.putIfAbsent(name, value) != null) {
            besides.add(Map.of(name, value));
        }
    }

    private static List<String> sorted(Set<String> values) {
        return values.stream().sorted().toList();
    }

    private static Map<String, Object> ages(AgeRange ages) {
        boolean endless = ages.max() >= FilterReader.OLDEST_ASKED;
        return range("min", ages.min(), ages.min() == 0, "max", ages.max(), endless);
    }

    private static Map<String, Object> days(DateRange days) {
        boolean beginless = days.from().equals(DateRange.EARLIEST);
        boolean endless = days.to().equals(DateRange.LATEST);
        return range("from", days.from().toString(), beginless, "to", days.to().toString(), endless);
    }

    /** Without an end that is open; one end is always there. */
    private static Map<String, Object> range(
            String low, Object first, boolean beginless, String high, Object last, boolean endless) {
        Map<String, Object> ends = new LinkedHashMap<>();
        if (!beginless || endless) {
            ends.put(low, first);
        }
        if (!endless) {
            ends.put(high, last);
        }
        return ends;
    }
}
