package org.precedent.index.deid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

final class MomentsTest {

    @Test
    void aTimeMayBeCutOffAnywhereBehindTheDay() {
        assertEquals(Instant.parse("2024-01-19T09:30:45Z"), Moments.of("20240119103045.1234+0100"));
        assertEquals(Instant.parse("2024-01-19T10:30:45Z"), Moments.of("20240119103045"));
        assertEquals(Instant.parse("2024-01-19T10:30:00Z"), Moments.of("202401191030"));
        assertEquals(Instant.parse("2024-01-19T15:00:00Z"), Moments.of("2024011910-0500"));
        assertEquals(Instant.parse("2024-01-19T00:00:00Z"), Moments.of("20240119"));
    }

    @Test
    void whatIsLessThanADayOrNoneIsNoMoment() {
        for (String text : List.of(
                "",
                "2024",
                "202401",
                "20240230",
                "2024011925",
                "202401191",
                "20240119103061",
                "20240119+9900",
                "00010101",
                "not a time",
                "2024-01-19")) {
            assertNull(Moments.of(text), text);
        }
    }

    @Test
    void aTimeOfADayIsOfItsZone() {
        LocalDate day = LocalDate.of(2024, 1, 19);
        assertEquals(Instant.parse("2024-01-19T09:30:45Z"), Moments.at(day, "103045.120000", "+0100"));
        assertEquals(Instant.parse("2024-01-19T10:00:00Z"), Moments.at(day, "10", ""));
        assertEquals(Instant.parse("2024-01-19T00:00:00Z"), Moments.at(day, "morning", ""));
        assertNull(Moments.at(day, "2561", ""));
        assertNull(Moments.at(day, "10", "Berlin"));
    }

    @Test
    void theDayOfATimeIsTakenWhateverFollows() {
        assertEquals(LocalDate.of(2024, 1, 19), Moments.day("20240119T10:00 or so"));
        assertNull(Moments.day("202401"));
    }
}
