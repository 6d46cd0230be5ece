package org.precedent.api.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.precedent.api.query.SampleArchive;
import org.precedent.api.summary.FakeModel;
import org.precedent.api.summary.Summariser;
import org.precedent.api.summary.SummaryOptions;
import org.precedent.api.summary.llm.CallLog;

@ResourceLock(Resources.SYSTEM_ERR)
class SummaryLogTest {
    @Test
    void aSummaryIsAuditedWithoutAWordOfItsPromptItsAnswerOrItsCases(@TempDir Path folder) throws Exception {
        String secret = FakeModel.claim("A left pneumothorax is unutterable in case 1.", "pneumothorax", 1);
        PrintStream before = System.err;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setErr(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        String prompt;
        try (FakeModel model = FakeModel.running(talk -> {
                    switch (talk.number()) {
                        case 1 -> talk.write(SummaryApiTest.TRUE, SummaryApiTest.WRONG, secret, "{}");
                        case 2 -> talk.answer(500, talk.request());
                        default -> talk.stream().event(talk.request());
                    }
                });
                RunningApi api = RunningApi.start(
                        folder,
                        new SampleArchive(),
                        ApiOptions.DEFAULTS,
                        new Summariser(SummaryOptions.DEFAULTS, model.model(FakeModel.SHORT, new CallLog())))) {
            for (int call = 0; call < 3; call++) {
                assertEquals(200, api.summariseLive(SummaryApiTest.CHESTS).statusCode());
            }
            prompt = model.requests().getFirst();
        } finally {
            System.setErr(before);
        }
        String log = bytes.toString(StandardCharsets.UTF_8);
        assertEquals(3, count(log, CallLog.NAME), log);
        assertEquals(3, count(log, "org.precedent.audit.summary"), log);
        assertTrue(log.contains("side=1"), log);
        assertTrue(prompt.contains("Left pneumothorax, smaller"), prompt);
        for (String word : List.of("pneumothorax", "smaller", "heart", "unutterable", "effusion", "red", "===")) {
            assertFalse(log.matches("(?s).*\\b" + word + "\\b.*"), word + " in " + log);
        }
    }

    private static long count(String log, String text) {
        return log.lines().filter(line -> line.contains(text)).count();
    }
}
