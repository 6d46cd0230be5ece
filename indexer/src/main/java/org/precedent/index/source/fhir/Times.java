package org.precedent.index.source.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Times as FHIR writes them (ISO 8601, cut off anywhere behind the year). */
final class Times {
    private static final int DAY = "2020-01-31".length();

    private Times() {}

    /** The day; null when it is not told whole. */
    static @Nullable LocalDate day(String text) {
        try {
            return text.length() < DAY ? null : LocalDate.parse(text.substring(0, DAY));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The moment; a day is its beginning, and a time without a zone is taken as UTC. */
    static @Nullable Instant instant(String text) {
        LocalDate day = day(text);
        if (day == null || text.length() == DAY) {
            return day == null ? null : day.atStartOfDay().toInstant(ZoneOffset.UTC);
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            return local(text);
        }
    }

    private static @Nullable Instant local(String text) {
        try {
            return LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** When a resource was given out, or changed on its server; null when it does not tell. */
    static @Nullable Instant issued(JsonNode resource, String element) {
        Instant issued = instant(Nodes.text(resource, element));
        return issued == null ? instant(Nodes.text(Nodes.first(resource, "meta"), "lastUpdated")) : issued;
    }

    /** The day on which something was observed or began. */
    static @Nullable LocalDate observed(JsonNode resource) {
        for (String element : new String[] {"effectiveDateTime", "effectiveInstant", "started"}) {
            LocalDate day = day(Nodes.text(resource, element));
            if (day != null) {
                return day;
            }
        }
        return day(Nodes.text(Nodes.first(resource, "effectivePeriod"), "start"));
    }
}
