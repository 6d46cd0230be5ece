package org.precedent.index.deid;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Points in time as HL7 (DTM, chapter 2A of version 2, and TS of version 3) and DICOM (PS3.5 6.2, TM) write them:
 * {@code 20240119103045.12+0100}, cut off anywhere behind the day. Parts of a second do not count; a time without a
 * zone is taken for UTC, so that the times of one sender keep their order.
 */
public final class Moments {
    /** How many characters the day takes. */
    public static final int DAY = 8;

    private static final Pattern WHOLE = Pattern.compile("(\\d{8})((?:\\d\\d){0,3})(?:\\.\\d{1,9})?([+-]\\d{4})?");
    private static final Pattern CLOCK = Pattern.compile("(\\d\\d)(\\d\\d)?(\\d\\d)?(?:\\.\\d*)?");

    private Moments() {}

    /** The moment that a text names; null when it is less than a day. */
    public static @Nullable Instant of(String text) {
        Matcher whole = WHOLE.matcher(text);
        if (!whole.matches()) {
            return null;
        }
        LocalDate day = Days.of(String.valueOf(whole.group(1)));
        String zone = whole.group(3);
        return day == null ? null : at(day, String.valueOf(whole.group(2)), zone == null ? "" : zone);
    }

    /**
     * A moment of a day; a text that is no time is its beginning.
     *
     * @param zone such as {@code +0100}; empty for UTC
     * @return null when there is no such time, or no such zone
     */
    public static @Nullable Instant at(LocalDate day, String time, String zone) {
        Matcher clock = CLOCK.matcher(time);
        try {
            LocalTime local = clock.matches()
                    ? LocalTime.of(number(clock.group(1)), number(clock.group(2)), number(clock.group(3)))
                    : LocalTime.MIDNIGHT;
            return day.atTime(local).toInstant(zone.isEmpty() ? ZoneOffset.UTC : ZoneOffset.of(zone));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    /** The day of a time, whatever follows it; null when it is less than one. */
    public static @Nullable LocalDate day(String text) {
        return text.length() < DAY ? null : Days.of(text.substring(0, DAY));
    }
}
