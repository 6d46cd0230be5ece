package org.precedent.api.summary.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.precedent.encoder.RecordKeys;

class LlmOptionsTest {
    @Test
    void everyDefaultIsPinned() {
        LlmOptions defaults = LlmOptions.DEFAULTS;
        assertEquals(new LlmOptions.Answer(1024, 1), defaults.answer());
        assertEquals(
                new LlmOptions.Times(
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(60),
                        Duration.ofSeconds(20),
                        Duration.ofSeconds(180),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(5)),
                defaults.times());
        assertEquals(new LlmOptions.Limits(32_768, 262_144, 200, 16_384, 33_554_432), defaults.limits());
        assertEquals(new LlmOptions.Turns(2, 8, Duration.ofSeconds(30)), defaults.turns());
        assertEquals(new LlmOptions.Breaks(3, Duration.ofSeconds(30)), defaults.breaks());
        assertEquals(
                new LlmOptions.Child(
                        Duration.ofMinutes(10),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(2),
                        3,
                        Duration.ofSeconds(1),
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(1),
                        Duration.ofSeconds(5),
                        20),
                defaults.child());
    }

    @Test
    void everyKeyIsPinned() {
        assertEquals(
                List.of(
                        "answer.maxTokens",
                        "answer.seed",
                        "times.connect",
                        "times.firstToken",
                        "times.stall",
                        "times.total",
                        "times.pause",
                        "times.longestPause",
                        "limits.characters",
                        "limits.line",
                        "limits.blanks",
                        "limits.error",
                        "limits.request",
                        "turns.calls",
                        "turns.waiting",
                        "turns.patience",
                        "breaks.failures",
                        "breaks.pause",
                        "child.start",
                        "child.check",
                        "child.probe",
                        "child.misses",
                        "child.firstPause",
                        "child.longestPause",
                        "child.steady",
                        "child.stop",
                        "child.tail"),
                RecordKeys.of(LlmOptions.class));
    }

    @Test
    void whatIsNoLimitIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new LlmOptions.Answer(0, 1));
        assertThrows(IllegalArgumentException.class, () -> new LlmOptions.Turns(1, -1, Duration.ofSeconds(1)));
        assertThrows(IllegalArgumentException.class, () -> new LlmOptions.Breaks(1, Duration.ZERO));
    }
}
