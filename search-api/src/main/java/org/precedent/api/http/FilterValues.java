package org.precedent.api.http;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.precedent.index.model.AttributeValues;

/** The values of a filter's field, of which a case must have one. */
final class FilterValues {
    private static final int MAX_VALUES = 100;
    private static final int MAX_LENGTH = AttributeValues.LONGEST;

    private FilterValues() {}

    /** The values, none where the field is not there. */
    static Set<String> read(String field, @Nullable List<@Nullable String> given) {
        if (given == null) {
            return Set.of();
        }
        if (given.isEmpty()) {
            throw RequestRefused.badField(field, "is an empty list; name a value, or leave the field out");
        }
        if (given.size() > MAX_VALUES) {
            throw RequestRefused.badField(field, "has " + given.size() + " values; at most " + MAX_VALUES);
        }
        Set<String> values = new HashSet<>();
        for (String value : given) {
            if (value == null || value.length() > MAX_LENGTH) {
                throw RequestRefused.badField(field, "must hold texts of at most " + MAX_LENGTH + " characters");
            }
            values.add(value);
        }
        return values;
    }
}
