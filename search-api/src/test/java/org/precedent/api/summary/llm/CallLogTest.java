package org.precedent.api.summary.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

@ResourceLock(Resources.SYSTEM_ERR)
class CallLogTest {
    @Test
    void aCallIsOneLineWithoutAnythingThatWasAskedOrAnswered() throws Exception {
        PrintStream before = System.err;
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
        ApiKey key = ApiKey.fromEnvironment("KEY", _ -> "very-secret");
        try (ScriptedServer server = ScriptedServer.running(visit -> {
                    if (visit.number() == 0) {
                        visit.stream().delta("an answer").finish("stop").done();
                    } else {
                        visit.answer(500, visit.body());
                    }
                });
                LlmClient client =
                        new LlmClient(LlmEndpoint.of(server.base(), "m", key), Asking.SHORT, new CallLog())) {
            client.ask(Asking.REQUEST, _ -> {}, new Cancellation());
            client.ask(Asking.REQUEST, _ -> {}, new Cancellation());
        } finally {
            System.setErr(before);
        }
        String text = log.toString(StandardCharsets.UTF_8);
        List<String> lines =
                text.lines().filter(line -> line.contains(CallLog.NAME)).toList();
        assertEquals(2, lines.size(), text);
        assertTrue(lines.getFirst().contains("COMPLETED"), text);
        assertTrue(lines.getLast().contains("SERVER_ERROR"), text);
        for (String secret : List.of("pneumothorax", "an answer", "very-secret", "Authorization")) {
            assertFalse(text.contains(secret), text);
        }
    }
}
