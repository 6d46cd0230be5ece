package org.precedent.index.deid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DaysTest {
    private static final LocalDate LAST_OF_JANUARY = LocalDate.of(2024, 1, 31);

    @Test
    void theEarliestYearIsPinned() {
        assertEquals(1850, Days.EARLIEST_YEAR);
        assertEquals(LocalDate.of(1850, 1, 1), Days.of("18500101"));
        assertNull(Days.of("18491231"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "20240131",
                " 20240131 ",
                "2024.01.31",
                "2024-01-31",
                "2024-1-31",
                "2024/01/31",
                "2024/1/31",
                "2024 01 31",
                "20240131.0",
                "20240131102030",
                "20240131102030.123456+0100",
                "20240131 1020",
                "2024-01-31T10:20:30Z",
                "2024-01-31 10:20:30.5 +01:00",
                "31.01.2024",
                "31.1.2024",
                "31/1/2024",
                "1/31/2024",
                "31-01-2024",
                "31.01.2024 10:20",
                "31 Jan 2024",
                "31-JAN-2024",
                "31st January 2024",
                "Jan 31, 2024",
                "January 31st, 2024",
                "31. Januar 2024",
                "31 janvier 2024",
                "31 enero 2024",
                "2024-Jan-31"
            })
    void daysComeInManyWritings(String written) {
        assertEquals(LAST_OF_JANUARY, Days.of(written));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2024",
                "202401",
                "2024-01",
                "20241350",
                "20230229",
                "yesterday",
                "00010101",
                "99999999",
                "240131",
                "31.13.2024",
                "31 Smith 2024",
                "2024013",
                "20240131-20240202"
            })
    void whatIsNoDayIsNone(String written) {
        assertNull(Days.of(written));
    }

    @Test
    void whatMayBeOneOfTwoDaysIsNone() {
        assertNull(Days.of("01/02/2024"));
        assertNull(Days.of("1-2-2024"));
        assertEquals(LocalDate.of(2024, 2, 2), Days.of("2/2/2024"));
        assertEquals(LocalDate.of(2024, 2, 1), Days.of("1.2.2024"));
    }
}
