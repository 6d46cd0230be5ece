package org.precedent.api.http;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.precedent.index.model.AgeRange;
import org.precedent.index.model.DateRange;
import org.precedent.index.model.Facet;
import org.precedent.index.model.Filter;

/** Turns the JSON of a filter into a filter; says which field is wrong. */
final class FilterReader {
    private static final int MAX_VALUES = 100;
    private static final int MAX_LENGTH = 200;
    private static final int OLDEST_ASKED = 1000;
    private static final LocalDate EARLIEST = LocalDate.of(1, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    Filter read(SearchBody.@Nullable FilterBody body) {
        if (body == null) {
            return Filter.NONE;
        }
        return new Filter(
                Map.of(
                        Facet.MODALITY, values("filter.modality", body.modality()),
                        Facet.BODY_PART, values("filter.bodyPart", body.bodyPart()),
                        Facet.SEX, values("filter.sex", body.sex()),
                        Facet.LABEL, values("filter.label", body.label()),
                        Facet.FINDING, values("filter.finding", body.finding())),
                age(body.age()),
                dates(body.studyDate()));
    }

    private static Set<String> values(String field, @Nullable List<@Nullable String> given) {
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

    private static @Nullable AgeRange age(SearchBody.@Nullable AgeBody body) {
        if (body == null || (body.min() == null && body.max() == null)) {
            return null;
        }
        int min = body.min() == null ? 0 : body.min();
        int max = body.max() == null ? OLDEST_ASKED : body.max();
        if (min < 0 || max < min) {
            throw RequestRefused.badField("filter.age", "must run from min to max, from 0 on");
        }
        return new AgeRange(min, max);
    }

    private static @Nullable DateRange dates(SearchBody.@Nullable DatesBody body) {
        if (body == null || (body.from() == null && body.to() == null)) {
            return null;
        }
        LocalDate from = body.from() == null ? EARLIEST : day("filter.studyDate.from", body.from());
        LocalDate to = body.to() == null ? LATEST : day("filter.studyDate.to", body.to());
        if (to.isBefore(from)) {
            throw RequestRefused.badField("filter.studyDate", "must run from an earlier to a later day");
        }
        return new DateRange(from, to);
    }

    private static LocalDate day(String field, String text) {
        try {
            if (DAY.matcher(text).matches()) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeException e) {
            throw RequestRefused.badField(field, "is no day of the calendar");
        }
        throw RequestRefused.badField(field, "must be a day such as 2020-01-31");
    }
}
