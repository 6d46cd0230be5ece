package org.precedent.api.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.precedent.index.model.AgeRange;
import org.precedent.index.model.Constraint;
import org.precedent.index.model.Facet;
import org.precedent.index.model.Filter;

/** Turns the JSON of a filter into a filter; says which field is wrong. */
final class FilterReader {
    /** How many filters may lie within one another. */
    static final int MAX_DEPTH = 8;

    /** How many things all of them may ask together. */
    static final int MAX_CONSTRAINTS = 64;

    /** Where a range of ages ends that has no end. */
    static final int OLDEST_ASKED = 1000;

    private static final String KNOWN =
            "age, and, attribute.NAME, bodyPart, finding, label, modality, not, or, sex, studyDate, view";

    Filter read(SearchBody.@Nullable FilterBody body) {
        if (body == null) {
            return Filter.NONE;
        }
        Filter filter = filter("filter", body, 1);
        if (filter.constraints() > MAX_CONSTRAINTS) {
            throw RequestRefused.badField(
                    "filter", "asks for " + filter.constraints() + " things; at most " + MAX_CONSTRAINTS);
        }
        return filter;
    }

    private static Filter filter(String field, SearchBody.FilterBody body, int depth) {
        if (depth > MAX_DEPTH) {
            throw RequestRefused.badField("filter", "has filters within filters, more than " + MAX_DEPTH + " deep");
        }
        return new Filter(
                Map.of(
                        Facet.MODALITY, FilterValues.read(field + ".modality", body.modality()),
                        Facet.BODY_PART, FilterValues.read(field + ".bodyPart", body.bodyPart()),
                        Facet.SEX, FilterValues.read(field + ".sex", body.sex()),
                        Facet.LABEL, FilterValues.read(field + ".label", body.label()),
                        Facet.FINDING, FilterValues.read(field + ".finding", body.finding())),
                age(field + ".age", body.age()),
                FilterDays.read(field + ".studyDate", body.studyDate()),
                further(field, body, depth));
    }

    private static List<Constraint> further(String field, SearchBody.FilterBody body, int depth) {
        List<Constraint> further = new ArrayList<>(others(field, body.others()));
        Set<String> views = FilterValues.read(field + ".view", body.view());
        if (!views.isEmpty()) {
            further.add(new Constraint.Views(views));
        }
        if (body.and() != null) {
            further.add(new Constraint.AllOf(inner(field + ".and", body.and(), depth)));
        }
        if (body.or() != null) {
            further.add(new Constraint.AnyOf(inner(field + ".or", body.or(), depth)));
        }
        if (body.not() != null) {
            further.add(new Constraint.Not(inner(field + ".not", body.not(), depth)));
        }
        return further;
    }

    /** Attributes, in the order of their names, so that equal filters are equal. */
    private static List<Constraint> others(String field, @Nullable Map<String, JsonNode> others) {
        List<Constraint> attributes = new ArrayList<>();
        new TreeMap<>(others == null ? Map.of() : others).forEach((name, value) -> {
            String told = field + "." + JsonAdvice.shortened(name);
            if (!AttributeReader.isAttribute(name)) {
                throw RequestRefused.badField("unknown field", told + "; known here: " + KNOWN);
            }
            attributes.add(AttributeReader.read(told, name, value));
        });
        return attributes;
    }

    private static List<Filter> inner(String field, List<SearchBody.@Nullable FilterBody> bodies, int depth) {
        if (bodies.isEmpty()) {
            throw RequestRefused.badField(field, "is an empty list; name a filter, or leave the field out");
        }
        if (bodies.size() > MAX_CONSTRAINTS) {
            throw RequestRefused.badField(field, "has " + bodies.size() + " filters; at most " + MAX_CONSTRAINTS);
        }
        List<Filter> filters = new ArrayList<>();
        for (int i = 0; i < bodies.size(); i++) {
            filters.add(inner(field + "[" + i + "]", bodies.get(i), depth));
        }
        return filters;
    }

    /** One that asks for nothing would be met by every case, and its denial by none: nobody means that. */
    private static Filter inner(String field, SearchBody.@Nullable FilterBody body, int depth) {
        Filter filter = body == null ? Filter.NONE : filter(field, body, depth + 1);
        if (filter.equals(Filter.NONE)) {
            throw RequestRefused.badField(field, "asks for nothing; name what it is to ask for");
        }
        return filter;
    }

    private static @Nullable AgeRange age(String field, SearchBody.@Nullable AgeBody body) {
        if (body == null || (body.min() == null && body.max() == null)) {
            return null;
        }
        int min = body.min() == null ? 0 : body.min();
        int max = body.max() == null ? OLDEST_ASKED : body.max();
        if (min < 0 || max < min) {
            throw RequestRefused.badField(field, "must run from min to max, from 0 on");
        }
        return new AgeRange(min, max);
    }
}
