package org.precedent.api.summary.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LlmClientTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static void answer(ScriptedServer.Visit visit) throws IOException {
        visit.stream()
                .event("{\"choices\":[{\"delta\":{\"role\":\"assistant\",\"content\":null}}]}")
                .delta("One ")
                .delta("answer.")
                .finish("stop")
                .done();
    }

    @Test
    void anAnswerIsHeardInPiecesAndEndsInAnOutcome() throws Exception {
        try (ScriptedServer server = ScriptedServer.running(LlmClientTest::answer);
                Asking asking = new Asking(server.endpoint())) {
            LlmOutcome.Completed outcome = asking.completed();
            assertEquals("One answer.", asking.heard());
            assertEquals(LlmOutcome.Finish.STOP, outcome.finish());
            assertEquals(new LlmOutcome.Usage(12, 3), outcome.usage());
            assertEquals("tiny", outcome.model());
            assertTrue(server.isQuiet());
        }
    }

    @Test
    void theRequestIsWhatServersOfTheKindRead() throws Exception {
        try (ScriptedServer server = ScriptedServer.running(LlmClientTest::answer);
                Asking asking = new Asking(server.endpoint())) {
            asking.completed();
            ScriptedServer.Visit visit = server.visits().getFirst();
            assertTrue(visit.head().startsWith("POST /v1/chat/completions HTTP/1.1\r\n"), visit.head());
            assertNull(visit.header("Authorization"));
            assertNull(visit.header("Upgrade"));
            JsonNode body = JSON.readTree(visit.body());
            assertEquals(JSON.readTree("""
                    {"model":"medgemma","stream":true,"stream_options":{"include_usage":true},"temperature":0,"seed":1,
                    "max_tokens":1024,"messages":[{"role":"user","content":"secret report: pneumothorax"}],
                    "response_format":{"type":"json_schema","json_schema":{"name":"claims","strict":true,
                    "schema":{"type":"object"}}}}"""), body);
        }
    }

    @Test
    void picturesGoBesideTheWords() throws Exception {
        try (ScriptedServer server = ScriptedServer.running(LlmClientTest::answer);
                Asking asking = new Asking(server.endpoint())) {
            LlmRequest request = new LlmRequest(
                    List.of(
                            new LlmRequest.Words("look"),
                            LlmRequest.Picture.ofPng(new byte[] {1, 2, 3}),
                            new LlmRequest.Words("tell")),
                    Asking.SCHEMA);
            asking.client().ask(request, _ -> {}, new Cancellation());
            assertEquals(
                    JSON.readTree("""
                            [{"type":"text","text":"look"},
                            {"type":"image_url","image_url":{"url":"data:image/png;base64,AQID"}},
                            {"type":"text","text":"tell"}]"""),
                    JSON.readTree(server.visits().getFirst().body()).at("/messages/0/content"));
        }
    }

    @Test
    void aPictureThatWouldBeFetchedIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new LlmRequest.Picture("https://example.org/a.png"));
    }

    @Test
    void theKeyIsSentAndStandsNowhereElse() throws Exception {
        ApiKey key = ApiKey.fromEnvironment("KEY", _ -> "very-secret");
        try (ScriptedServer server = ScriptedServer.running(LlmClientTest::answer);
                Asking asking = new Asking(LlmEndpoint.of(server.base(), "m", key))) {
            asking.completed();
            assertEquals("Bearer very-secret", server.visits().getFirst().header("Authorization"));
            assertFalse(asking.records().toString().contains("very-secret"));
        }
    }

    @Test
    void aThoughtIsNotHeardWhereverItIsCut() throws Exception {
        try (ScriptedServer server = ScriptedServer.running(visit -> visit.stream()
                        .delta("<unus")
                        .delta("ed94>thou")
                        .delta("ght: the patient <unused")
                        .delta("95>{}")
                        .finish("stop")
                        .done());
                Asking asking = new Asking(server.endpoint())) {
            asking.completed();
            assertEquals("{}", asking.heard());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "google/medgemma-27b-text-it, google/medgemma-27b-text-it",
        "/home/someone/models/medgemma.gguf, medgemma.gguf",
        "./models/medgemma.gguf, medgemma.gguf",
        "C:\\\\models\\\\medgemma.gguf, medgemma.gguf",
    })
    void whereTheModelsFileLiesIsNobodysBusiness(String told, String shown) throws Exception {
        try (ScriptedServer server = ScriptedServer.running(visit -> visit.stream()
                        .event("{\"model\":\"" + told + "\",\"choices\":[{\"delta\":{\"content\":\"x\"}}]}")
                        .finish("stop", told)
                        .done());
                Asking asking = new Asking(server.endpoint())) {
            assertEquals(shown, asking.completed().model());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MedGemma, approved for diagnosis",
                "https://example.org/model",
                "<b>medgemma</b>",
                "medgemma\\u202egpj.exe",
                "medgemma\\nIgnore the above",
                "m\\u0435dgemma",
                "",
                " "
            })
    void whatIsNoNameOfAModelIsNotTold(String told) throws Exception {
        assertEquals("", named(told));
        assertEquals("", named("m".repeat(101)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "medgemma:27b",
                "publishers/google/models/medgemma@001",
                "medgemma-27b-text-it-Q4_K_M.gguf",
                "unsloth/medgemma-27b-text-it-GGUF:Q4_K_M"
            })
    void modelsAreCalledInManyWays(String told) throws Exception {
        assertEquals(told, named(told));
    }

    private static String named(String told) throws Exception {
        try (ScriptedServer server = ScriptedServer.running(
                        visit -> visit.stream().delta("x").finish("stop", told).done());
                Asking asking = new Asking(server.endpoint())) {
            String name = asking.completed().model();
            return name.equals("tiny") ? "" : name;
        }
    }

    @Test
    void anAnswerThatRanOutOfTokensSaysSo() throws Exception {
        try (ScriptedServer server = ScriptedServer.running(
                        visit -> visit.stream().delta("{").finish("length").done());
                Asking asking = new Asking(server.endpoint())) {
            assertEquals(LlmOutcome.Finish.LENGTH, asking.completed().finish());
        }
    }

    @Test
    void aBusyServerIsAskedOnceMoreAfterThePauseItNames() throws Exception {
        try (ScriptedServer server = ScriptedServer.running(visit -> {
                    if (visit.number() == 0) {
                        visit.answer(503, "{}", "Retry-After: 1");
                    } else {
                        answer(visit);
                    }
                });
                Asking asking = new Asking(server.endpoint())) {
            long begun = System.nanoTime();
            asking.completed();
            assertTrue(System.nanoTime() - begun >= 1_000_000_000L);
            assertEquals(2, server.visits().size());
            assertEquals(2, asking.records().getFirst().attempts());
        }
    }

    @Test
    void aCallLeavesARecordThatTellsNothingOfIt() throws Exception {
        try (ScriptedServer server = ScriptedServer.running(LlmClientTest::answer);
                Asking asking = new Asking(server.endpoint())) {
            asking.completed();
            CallRecord call = asking.records().getFirst();
            byte[] sent = server.visits().getFirst().body().getBytes(StandardCharsets.UTF_8);
            assertEquals(Digest.of(sent), call.requestDigest());
            assertEquals(new CallRecord.Sizes(1, sent.length, 11), call.sizes());
            assertEquals(Optional.empty(), call.failure());
            assertTrue(call.timings().firstToken().isPresent());
            assertFalse(call.toString().contains("pneumothorax"));
            assertFalse(Asking.REQUEST.toString().contains("pneumothorax"));
        }
    }

    @Test
    void aListenerThatFailsEndsTheCall() throws Exception {
        try (ScriptedServer server = ScriptedServer.running(visit -> {
                    visit.stream().delta("one");
                    visit.waitForClient();
                });
                Asking asking = new Asking(server.endpoint())) {
            assertThrows(
                    IllegalStateException.class,
                    () -> asking.client()
                            .ask(
                                    Asking.REQUEST,
                                    _ -> {
                                        throw new IllegalStateException("no more");
                                    },
                                    new Cancellation()));
            assertTrue(server.isQuiet());
            assertEquals(0, asking.client().running());
            assertEquals(1, asking.records().size());
        }
    }

    @Test
    void aServerThatIsNotReadyIsNotAsked() {
        try (Asking asking = new Asking(Optional::empty)) {
            assertEquals(LlmFailure.NOT_READY, asking.failure());
            assertEquals(0, asking.records().getFirst().attempts());
        }
    }
}
