package org.precedent.api.summary.llm;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;

/** How long a server wants us to wait (RFC 9110, section 10.2.3): in seconds, or until a date. */
final class RetryAfter {
    private static final int LONGEST = 9;

    private RetryAfter() {}

    /** @param otherwise what holds when the header says nothing that can be read */
    static Duration of(String header, Instant now, Duration otherwise) {
        String value = header.strip();
        if (!value.isEmpty() && value.length() <= LONGEST && value.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Duration.ofSeconds(Long.parseLong(value));
        }
        try {
            Instant until = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return until.isAfter(now) ? Duration.between(now, until) : Duration.ZERO;
        } catch (DateTimeParseException e) {
            return otherwise;
        }
    }
}
