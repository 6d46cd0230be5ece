package org.precedent.index.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class WatchOptionsTest {
    @Test
    void everyDefaultIsKnown() {
        assertEquals(
                "WatchOptions[interval=PT5S, patience=PT2M, firstRetry=PT30S, lastRetry=PT10M, most=500]",
                WatchOptions.DEFAULTS.toString());
    }

    @Test
    void timesArePositive() {
        assertThrows(IllegalArgumentException.class, () -> WatchOptions.DEFAULTS.every(Duration.ZERO));
    }
}
