package org.precedent.api.summary.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every fault of a server ends in its own reason, in time, with its connection closed. */
class LlmFaultsTest {
    private static final long IN_TIME = 4_000_000_000L;

    @ParameterizedTest
    @MethodSource("org.precedent.api.summary.llm.Fault#all")
    void everyFaultHasItsReasonInTime(Fault fault) throws Exception {
        try (ScriptedServer server = ScriptedServer.running(fault.script());
                Asking asking = new Asking(server.endpoint())) {
            long begun = System.nanoTime();
            LlmFailure failure = asking.failure();
            long took = System.nanoTime() - begun;
            assertEquals(fault.reason(), failure);
            assertTrue(took < IN_TIME, "it took " + took / 1_000_000 + " ms");
            assertTrue(server.isQuiet(), "a connection is still open");
            assertEquals(0, asking.client().running());
            assertEquals(
                    List.of(fault.reason()),
                    asking.records().stream()
                            .flatMap(call -> call.failure().stream())
                            .toList());
            int most = fault.reason() == LlmFailure.BUSY ? 2 : 1;
            assertTrue(
                    server.visits().size() <= most, "asked " + server.visits().size() + " times");
            assertFalse(asking.heard().contains("thought"));
        }
    }

    @Test
    void aServerThatIsNotThereIsUnreachable() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        try (Asking asking = new Asking(LlmEndpoint.of("http://localhost:" + port, "m", ApiKey.NONE))) {
            assertEquals(LlmFailure.UNREACHABLE, asking.failure());
        }
    }

    @Test
    void aRequestThatIsTooLargeIsNotSent() throws Exception {
        LlmOptions.Limits limits = LlmOptions.DEFAULTS.limits();
        LlmOptions small = Asking.SHORT.withLimits(
                new LlmOptions.Limits(limits.characters(), limits.line(), limits.blanks(), limits.error(), 100));
        try (ScriptedServer server = ScriptedServer.running(ScriptedServer.Visit::waitForClient);
                Asking asking = new Asking(server.endpoint(), small)) {
            assertEquals(LlmFailure.REQUEST_TOO_LARGE, asking.failure());
            assertTrue(server.visits().isEmpty());
        }
    }

    @Test
    void whatIsSaidOfAFaultHoldsNothingOfTheServersWords() throws Exception {
        try (ScriptedServer server = ScriptedServer.running(visit -> visit.answer(500, visit.body()));
                Asking asking = new Asking(server.endpoint())) {
            LlmOutcome outcome = asking.ask();
            assertEquals(
                    new LlmOutcome.Failed(LlmFailure.SERVER_ERROR, "the language model's server failed (status 500)"),
                    outcome);
        }
    }

    @Test
    void everyReasonHasASentenceOfItsOwn() {
        assertEquals(
                LlmFailure.values().length,
                Arrays.stream(LlmFailure.values())
                        .map(LlmFailure::sentence)
                        .distinct()
                        .count());
    }
}
