package org.precedent.it.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.precedent.api.summary.llm.ApiKey;
import org.precedent.api.summary.llm.CallRecord;
import org.precedent.api.summary.llm.Cancellation;
import org.precedent.api.summary.llm.JsonSchema;
import org.precedent.api.summary.llm.LlmClient;
import org.precedent.api.summary.llm.LlmEndpoint;
import org.precedent.api.summary.llm.LlmFailure;
import org.precedent.api.summary.llm.LlmOptions;
import org.precedent.api.summary.llm.LlmOutcome;
import org.precedent.api.summary.llm.LlmRequest;
import org.precedent.api.summary.llm.ManagedServer;
import org.precedent.api.summary.llm.ModelServer;

/** The client and a server of our own against the real llama-server, with a model that writes nonsense. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class LlamaServerIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String QUESTION = "chest radiograph shows small left pneumothorax";
    private static final int CALLS = 10;

    @TempDir
    private static Path folder = Path.of("");

    private final List<CallRecord> records = new CopyOnWriteArrayList<>();
    private List<String> command = List.of();

    @BeforeAll
    void findServer() throws Exception {
        switch (LlamaServer.find()) {
            case LlamaServer.Missing missing -> {
                String frame = "!".repeat(100);
                System.out.println(String.join(
                        System.lineSeparator(),
                        frame,
                        "!! NO REAL LANGUAGE MODEL'S SERVER WAS TESTED: " + missing.why(),
                        "!! The scripted server in search-api's tests covers the protocol, and nothing more.",
                        "!! Install llama-server, or let apt reach a Debian mirror, and test again.",
                        frame));
                Assumptions.abort(missing.why());
            }
            case LlamaServer.Found found -> {
                Path model = folder.resolve("tiny.gguf");
                TinyGemma.write(model);
                command = found.with(model, "-c", "8192", "--parallel", "1", "--threads", "2");
            }
        }
    }

    private ManagedServer server() throws InterruptedException {
        LlmOptions.Child usual = LlmOptions.DEFAULTS.child();
        LlmOptions.Child quick = new LlmOptions.Child(
                Duration.ofMinutes(1),
                Duration.ofMillis(200),
                usual.probe(),
                usual.misses(),
                Duration.ofMillis(100),
                usual.longestPause(),
                usual.steady(),
                usual.stop(),
                usual.tail());
        ManagedServer server = ManagedServer.start(command, "tiny", quick);
        awaitHealthy(server, 1);
        return server;
    }

    private static void awaitHealthy(ManagedServer server, int starts) throws InterruptedException {
        long begun = System.nanoTime();
        while (server.endpoint().isEmpty() || server.starts() < starts) {
            assertTrue(System.nanoTime() - begun < Duration.ofMinutes(1).toNanos(), "the server is not healthy");
            Thread.sleep(20);
        }
    }

    private LlmClient client(ModelServer server, int maxTokens) {
        LlmOptions usual = LlmOptions.DEFAULTS;
        return new LlmClient(
                server,
                new LlmOptions(
                        new LlmOptions.Answer(maxTokens, 1),
                        usual.times(),
                        new LlmOptions.Limits(1_000_000, 262_144, 1_000_000, 16_384, 1_000_000),
                        usual.turns(),
                        usual.breaks(),
                        usual.child()),
                records::add);
    }

    private static JsonSchema claims() throws IOException {
        return new JsonSchema("claims", JSON.readTree("""
                {"type":"object","additionalProperties":false,"required":["claims"],"properties":{"claims":{
                "type":"array","minItems":2,"maxItems":3,"items":{"type":"object","additionalProperties":false,
                "required":["text","cites","kind"],"properties":{"text":{"type":"string","maxLength":40},
                "cites":{"type":"array","minItems":1,"maxItems":2,"items":{"type":"integer","enum":[1,2,3]}},
                "kind":{"type":"string","enum":["common","difference","single"]}}}}}}"""));
    }

    /** An answer that does not end before its tokens do. */
    private static JsonSchema endless() throws IOException {
        return new JsonSchema("endless", JSON.readTree("""
                {"type":"object","required":["words"],"properties":{"words":{"type":"array","minItems":200,
                "items":{"type":"string","minLength":20}}}}"""));
    }

    @Test
    void anAnswerIsWhatTheSchemaSays() throws Exception {
        try (ManagedServer server = server();
                LlmClient client = client(server, 1024)) {
            StringBuilder heard = new StringBuilder();
            LlmOutcome outcome = client.ask(LlmRequest.of(QUESTION, claims()), heard::append, new Cancellation());

            LlmOutcome.Completed completed = assertInstanceOf(LlmOutcome.Completed.class, outcome);
            assertEquals(LlmOutcome.Finish.STOP, completed.finish());
            assertEquals("tiny.gguf", completed.model());
            assertTrue(completed.usage().promptTokens() > 5, completed.toString());
            assertTrue(completed.usage().answerTokens() > 10, completed.toString());
            checkClaims(JSON.readTree(heard.toString()));

            StringBuilder again = new StringBuilder();
            client.ask(LlmRequest.of(QUESTION, claims()), again::append, new Cancellation());
            assertEquals(heard.toString(), again.toString(), "the same question has the same answer");
        }
    }

    private static void checkClaims(JsonNode answer) {
        assertEquals(List.of("claims"), List.copyOf(names(answer)));
        JsonNode claims = answer.get("claims");
        assertTrue(claims.size() == 2 || claims.size() == 3, answer.toString());
        for (JsonNode claim : claims) {
            assertEquals(3, claim.size(), claim.toString());
            assertTrue(claim.get("text").isTextual()
                    && claim.get("text").textValue().length() <= 40);
            assertTrue(List.of("common", "difference", "single")
                    .contains(claim.get("kind").textValue()));
            assertTrue(claim.get("cites").size() == 1 || claim.get("cites").size() == 2);
            claim.get("cites")
                    .forEach(cite -> assertTrue(cite.isInt() && cite.intValue() >= 1 && cite.intValue() <= 3));
        }
    }

    private static List<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }

    @Test
    void aReaderWhoLeavesFreesTheServersOnlySlot() throws Exception {
        try (ManagedServer server = server();
                LlmClient client = client(server, 1500)) {
            long whole = time(client, false);
            long cancelled = 0;
            for (int call = 0; call < CALLS; call++) {
                cancelled += time(client, true);
            }
            StringBuilder heard = new StringBuilder();
            LlmOutcome next = client.ask(LlmRequest.of(QUESTION, claims()), heard::append, new Cancellation());
            assertInstanceOf(LlmOutcome.Completed.class, next);
            checkClaims(JSON.readTree(heard.toString()));
            // had the server gone on with what nobody hears any more, each would have waited for the one before
            assertTrue(cancelled < CALLS * whole / 2, CALLS + " took " + cancelled + ", one to its end " + whole);
            assertEquals(
                    CALLS,
                    records.stream()
                            .filter(call -> call.failure()
                                    .filter(LlmFailure.CANCELLED::equals)
                                    .isPresent())
                            .count());
        }
    }

    /** How long an answer without end takes, or one whose reader leaves at its first word. */
    private static long time(LlmClient client, boolean leaves) throws IOException {
        Cancellation cancellation = new Cancellation();
        long begun = System.nanoTime();
        client.ask(
                LlmRequest.of(QUESTION, endless()),
                _ -> {
                    if (leaves) {
                        cancellation.cancel();
                    }
                },
                cancellation);
        return System.nanoTime() - begun;
    }

    @Test
    void whatIsMoreThanTheModelCanReadIsToldApart() throws Exception {
        try (ManagedServer server = server();
                LlmClient client = client(server, 100)) {
            LlmRequest request = LlmRequest.of("chest ".repeat(20_000), claims());
            LlmOutcome outcome = client.ask(request, _ -> {}, new Cancellation());
            assertEquals(
                    LlmFailure.CONTEXT_OVERFLOW,
                    assertInstanceOf(LlmOutcome.Failed.class, outcome).reason());
        }
    }

    @Test
    void aPictureForAModelThatCannotSeeIsAFailure() throws Exception {
        try (ManagedServer server = server();
                LlmClient client = client(server, 100)) {
            LlmRequest request = new LlmRequest(
                    List.of(new LlmRequest.Words(QUESTION), LlmRequest.Picture.ofPng(new byte[100])), claims());
            assertInstanceOf(LlmOutcome.Failed.class, client.ask(request, _ -> {}, new Cancellation()));
        }
    }

    @Test
    void aWrongKeyIsRefused() throws Exception {
        Path key = Files.writeString(folder.resolve("key"), "wrong\n");
        try (ManagedServer server = server()) {
            String address = server.endpoint().orElseThrow().toString();
            for (ApiKey wrong : List.of(ApiKey.fromFile(key), ApiKey.NONE)) {
                try (LlmClient client = client(LlmEndpoint.of(address, "tiny", wrong), 100)) {
                    LlmOutcome outcome = client.ask(LlmRequest.of(QUESTION, claims()), _ -> {}, new Cancellation());
                    assertEquals(
                            LlmFailure.KEY_REFUSED,
                            assertInstanceOf(LlmOutcome.Failed.class, outcome).reason());
                }
            }
        }
    }

    @Test
    void aServerThatIsKilledIsStartedAnewAndEndsWithUs() throws Exception {
        try (ManagedServer server = server();
                LlmClient client = client(server, 1024)) {
            ProcessHandle first = ourChildren().getFirst();
            first.destroyForcibly();
            awaitHealthy(server, 2);
            LlmOutcome outcome = client.ask(LlmRequest.of(QUESTION, claims()), _ -> {}, new Cancellation());
            assertInstanceOf(LlmOutcome.Completed.class, outcome);
            assertFalse(first.isAlive());
        }
        assertEquals(List.of(), ourChildren());
    }

    private static List<ProcessHandle> ourChildren() {
        return ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().commandLine().orElse("").contains("tiny.gguf"))
                .filter(ProcessHandle::isAlive)
                .toList();
    }

    @AfterAll
    void nothingIsLeft() {
        assertEquals(List.of(), ourChildren());
    }
}
