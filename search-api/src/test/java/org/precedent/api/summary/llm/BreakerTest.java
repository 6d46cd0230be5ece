package org.precedent.api.summary.llm;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BreakerTest {
    private long now = Long.MAX_VALUE - 5;
    private final Breaker breaker = new Breaker(new LlmOptions.Breaks(3, Duration.ofSeconds(10)), () -> now);

    private void fail(int times) throws CallFailed {
        for (int call = 0; call < times; call++) {
            breaker.admit();
            breaker.failed();
        }
    }

    private void assertLeftAlone() {
        assertEquals(
                LlmFailure.LEFT_ALONE,
                assertThrows(CallFailed.class, breaker::admit).reason());
        assertThrows(CallFailed.class, breaker::check);
    }

    private void wait(int seconds) {
        now += Duration.ofSeconds(seconds).toNanos();
    }

    @Test
    void aServerThatFailsInARowIsLeftAlone() throws CallFailed {
        fail(3);
        assertLeftAlone();
    }

    @Test
    void aSuccessBetweenStartsTheCountAnew() throws CallFailed {
        fail(2);
        breaker.admit();
        breaker.succeeded();
        fail(2);
        assertDoesNotThrow(breaker::admit);
    }

    @Test
    void afterThePauseOneCallTriesIt() throws CallFailed {
        fail(3);
        wait(10);
        breaker.admit();
        assertLeftAlone();
        breaker.succeeded();
        breaker.admit();
        assertDoesNotThrow(breaker::admit);
    }

    @Test
    void aTrialThatFailsMeansAnotherPause() throws CallFailed {
        fail(3);
        wait(10);
        fail(1);
        wait(9);
        assertLeftAlone();
        wait(1);
        assertDoesNotThrow(breaker::admit);
    }

    @Test
    void aTrialThatTellsNothingLetsTheNextOneTry() throws CallFailed {
        fail(3);
        wait(10);
        breaker.admit();
        breaker.ended();
        assertDoesNotThrow(breaker::admit);
    }

    @Test
    void theClientLeavesAServerAloneThatFails() throws Exception {
        LlmOptions options = Asking.SHORT.withBreaks(new LlmOptions.Breaks(2, Duration.ofMillis(300)));
        try (ScriptedServer server = ScriptedServer.running(visit -> visit.answer(visit.number() < 2 ? 500 : 400, ""));
                Asking asking = new Asking(server.endpoint(), options)) {
            assertEquals(LlmFailure.SERVER_ERROR, asking.failure());
            assertEquals(LlmFailure.SERVER_ERROR, asking.failure());
            assertEquals(LlmFailure.LEFT_ALONE, asking.failure());
            assertEquals(2, server.visits().size());
            Thread.sleep(300);
            assertEquals(LlmFailure.REQUEST_REFUSED, asking.failure());
        }
    }
}
