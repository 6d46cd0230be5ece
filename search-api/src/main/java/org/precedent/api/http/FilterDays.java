package org.precedent.api.http;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.precedent.index.model.DateRange;

/** A range of days in a filter, of which an end may be missing. */
final class FilterDays {
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private FilterDays() {}

    /** The range; null where neither end is there. */
    static @Nullable DateRange read(String field, SearchBody.@Nullable DatesBody body) {
        if (body == null || (body.from() == null && body.to() == null)) {
            return null;
        }
        LocalDate from = body.from() == null ? DateRange.EARLIEST : day(field + ".from", body.from());
        LocalDate to = body.to() == null ? DateRange.LATEST : day(field + ".to", body.to());
        if (to.isBefore(from)) {
            throw RequestRefused.badField(field, "must run from an earlier to a later day");
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
