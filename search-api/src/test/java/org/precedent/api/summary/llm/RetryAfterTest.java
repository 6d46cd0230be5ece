package org.precedent.api.summary.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {
    @ParameterizedTest
    @CsvSource({
        "7, 7",
        "0, 0",
        "999999999, 999999999",
        "'Sun, 06 Nov 1994 08:49:47 GMT', 10",
        "'Sun, 06 Nov 1994 08:49:30 GMT', 0",
        "'', 3",
        "soon, 3",
        "-5, 3",
        "99999999999999, 3",
        "١٢, 3",
    })
    void aPauseIsInSecondsOrUntilADate(String header, long seconds) {
        Instant now = Instant.parse("1994-11-06T08:49:37Z");
        assertEquals(Duration.ofSeconds(seconds), RetryAfter.of(header, now, Duration.ofSeconds(3)));
    }
}
