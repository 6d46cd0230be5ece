package org.precedent.api.dicomweb;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A search for studies, series or instances (PS3.18 section 10.6).
 *
 * @param within where they are; all of what is there where it names nothing
 * @param conditions all of which hold
 * @param fields the numbers of what is told of each; null for everything
 * @param limit the most results
 * @param offset how many are left out first
 * @param warnings what was asked for and is not done
 */
public record Query(
        Level level,
        DicomPath within,
        List<Condition> conditions,
        @Nullable Set<Integer> fields,
        int limit,
        int offset,
        List<String> warnings) {
    public Query {
        conditions = List.copyOf(conditions);
        warnings = List.copyOf(warnings);
    }

    /**
     * Whether all that is asked of one of these holds.
     *
     * @param told the values that it has of an attribute
     */
    boolean holds(Level of, Function<Attribute, List<String>> told) {
        for (Condition condition : conditions) {
            Attribute attribute = condition.attribute();
            if (attribute.level() == of && !condition.holds(told.apply(attribute))) {
                return false;
            }
        }
        return true;
    }

    boolean asks(Level of) {
        return conditions.stream().anyMatch(condition -> condition.attribute().level() == of);
    }

    /** Whether nothing but this is asked of instances. */
    boolean asksOnly(Attribute attribute) {
        return conditions.stream()
                .map(Condition::attribute)
                .allMatch(one -> one.level() != Level.INSTANCE || one == attribute);
    }

    /** The values that an attribute must have one of; null where it may have any. */
    @Nullable List<String> named(Attribute attribute) {
        return conditions.stream()
                .filter(condition -> condition.attribute() == attribute)
                .map(Condition::values)
                .findFirst()
                .orElse(null);
    }

    /** Whether an attribute is told. */
    boolean tells(int number) {
        return fields == null || fields.contains(number);
    }
}
