package org.precedent.api.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.precedent.index.model.Constraint;
import org.precedent.index.model.DateRange;

/** What a filter asks of an attribute: a list of values, a range of numbers, or a range of days. */
final class AttributeReader {
    /** What the name of an attribute follows, as a filter's field. */
    static final String PREFIX = "attribute.";

    private static final String FORMS =
            "must be a list of texts, {\"min\", \"max\"} with numbers, or {\"from\", \"to\"}"
                    + " with days; one end of a range may be left out";

    private AttributeReader() {}

    /** Whether a filter's field by this name is an attribute. */
    static boolean isAttribute(String name) {
        return name.startsWith(PREFIX) && name.length() > PREFIX.length();
    }

    /**
     * Reads one.
     *
     * @param field where it stands, for messages
     * @param name as it stands in the filter
     */
    static Constraint read(String field, String name, JsonNode value) {
        String attribute = name.substring(PREFIX.length());
        if (value.isArray()) {
            return new Constraint.OneOf(attribute, FilterValues.read(field, texts(field, value)));
        }
        List<String> ends = value.propertyStream().map(entry -> entry.getKey()).toList();
        if (!ends.isEmpty() && Set.of("min", "max").containsAll(ends)) {
            return numbers(field, attribute, value);
        }
        if (!ends.isEmpty() && Set.of("from", "to").containsAll(ends)) {
            return days(field, attribute, value);
        }
        throw RequestRefused.badField(field, FORMS);
    }

    private static List<@Nullable String> texts(String field, JsonNode list) {
        List<@Nullable String> texts = new ArrayList<>();
        for (JsonNode text : list) {
            if (!text.isTextual()) {
                throw RequestRefused.badField(field, FORMS);
            }
            texts.add(text.textValue());
        }
        return texts;
    }

    private static Constraint numbers(String field, String attribute, JsonNode range) {
        double min = number(field, range.get("min"), Double.NEGATIVE_INFINITY);
        double max = number(field, range.get("max"), Double.POSITIVE_INFINITY);
        if (max < min) {
            throw RequestRefused.badField(field, "must run from min to max");
        }
        return new Constraint.Between(attribute, min, max);
    }

    private static double number(String field, @Nullable JsonNode end, double open) {
        if (end == null) {
            return open;
        }
        if (!end.isNumber() || !Double.isFinite(end.doubleValue())) {
            throw RequestRefused.badField(field, FORMS);
        }
        return end.doubleValue();
    }

    private static Constraint days(String field, String attribute, JsonNode range) {
        DateRange days = FilterDays.read(
                field, new SearchBody.DatesBody(day(field, range.get("from")), day(field, range.get("to"))));
        if (days == null) {
            throw RequestRefused.badField(field, FORMS);
        }
        return new Constraint.During(attribute, days);
    }

    private static @Nullable String day(String field, @Nullable JsonNode end) {
        if (end != null && !end.isTextual()) {
            throw RequestRefused.badField(field, FORMS);
        }
        return end == null ? null : end.textValue();
    }
}
