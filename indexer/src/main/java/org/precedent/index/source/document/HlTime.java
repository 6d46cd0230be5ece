package org.precedent.index.source.document;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.precedent.index.deid.Days;

/** Points in time as HL7 writes them: {@code 20240119103045.12+0100}, or less of it. */
final class HlTime {
    /** The length of a day. */
    static final int DAY = 8;

    private static final Pattern TIME = Pattern.compile("(\\d{8})(\\d\\d)?(\\d\\d)?(\\d\\d)?(?:\\.\\d+)?([+-]\\d{4})?");

    private HlTime() {}

    /** The instant; null when it is less than a day. Without a zone it is taken for UTC. */
    static @Nullable Instant instant(String text) {
        Matcher time = TIME.matcher(text);
        LocalDate day = day(text);
        if (day == null || !time.matches()) {
            return null;
        }
        try {
            LocalDateTime local = day.atTime(number(time.group(2)), number(time.group(3)), number(time.group(4)));
            String zone = time.group(5);
            return local.toInstant(zone == null ? ZoneOffset.UTC : ZoneOffset.of(zone));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    /** The day; null when it is less than one. */
    static @Nullable LocalDate day(String text) {
        return text.length() < DAY ? null : Days.of(text.substring(0, DAY));
    }
}
