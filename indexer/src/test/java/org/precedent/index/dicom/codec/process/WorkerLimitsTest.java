package org.precedent.index.dicom.codec.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class WorkerLimitsTest {
    @Test
    void theDefaultsAreThese() {
        WorkerLimits limits = WorkerLimits.DEFAULTS;
        assertTrue(limits.atWork() >= 2 && limits.atWork() <= 4);
        assertEquals(1L << 30, limits.memoryBytes());
        assertEquals(1 << 28, limits.questionBytes());
        assertEquals(Duration.ofSeconds(60), limits.start());
        assertEquals(Duration.ofSeconds(5), limits.answer());
        assertEquals(4_000_000, limits.bytesASecond());
        assertEquals(Duration.ofSeconds(60), limits.idle());
        assertEquals(10_000, limits.remembered());
    }

    @Test
    void aLongAnswerMayTakeLonger() {
        assertEquals(Duration.ofSeconds(5), WorkerLimits.DEFAULTS.answer(1));
        assertEquals(Duration.ofSeconds(25), WorkerLimits.DEFAULTS.answer(100_000_000));
    }
}
