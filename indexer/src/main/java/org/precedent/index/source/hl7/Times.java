package org.precedent.index.source.hl7;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.precedent.index.deid.Days;

/**
 * Times as HL7 v2 writes them (DTM, chapter 2A): {@code YYYYMMDDHHMMSS.SSSS+ZZZZ}, cut off anywhere behind the year.
 */
final class Times {
    private static final Pattern TIME = Pattern.compile(
            "(\\d{4})(\\d{2})(\\d{2})(?:(\\d{2})(?:(\\d{2})(?:(\\d{2})(?:\\.\\d{1,9})?)?)?)?([+-]\\d{4})?");

    private Times() {}

    /** The day; null when it is not told whole. */
    static @Nullable LocalDate day(String text) {
        return Days.of(text);
    }

    /** The moment; a time without a zone is taken as UTC, so that times of one sender keep their order. */
    static @Nullable Instant instant(String text) {
        Matcher time = TIME.matcher(text);
        if (!time.matches()) {
            return null;
        }
        try {
            LocalDateTime local = LocalDateTime.of(
                    number(time, 1),
                    number(time, 2),
                    number(time, 3),
                    number(time, 4),
                    number(time, 5),
                    number(time, 6));
            ZoneOffset zone = time.group(7) == null ? ZoneOffset.UTC : ZoneOffset.of(time.group(7));
            return local.toInstant(zone);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int number(Matcher time, int group) {
        String digits = time.group(group);
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
