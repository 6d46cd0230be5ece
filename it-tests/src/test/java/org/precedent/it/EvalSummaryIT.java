package org.precedent.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code eval-summary} as a user types it, over an archive of phantoms, with rules and with a scripted endpoint. */
final class EvalSummaryIT {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Two claims: one that most likely holds for the first case, and one that holds for none. */
    private static final String ANSWER = "{\\\"claims\\\":[{\\\"text\\\":\\\"Case 1 shows a left pneumothorax.\\\","
            + "\\\"cites\\\":[1],\\\"kind\\\":\\\"single\\\",\\\"finding\\\":\\\"pneumothorax\\\"},"
            + "{\\\"text\\\":\\\"Case 1 shows a zebra of 999 mm.\\\",\\\"cites\\\":[1],\\\"kind\\\":\\\"single\\\","
            + "\\\"finding\\\":\\\"\\\"}]}";

    @TempDir
    private static Path folder = Path.of("");

    private static PhantomWorld world;
    private static String queries = "";

    @BeforeAll
    static void ingest() throws IOException, InterruptedException {
        world = PhantomWorld.in(folder, 60);
        String two = "q1\tleft pneumothorax\nq2\tpleural effusion\n";
        queries = Files.writeString(folder.resolve("queries.tsv"), two).toString();
    }

    private static PrecedentCommand.Outcome measured(Object... more) throws IOException, InterruptedException {
        List<Object> all = new ArrayList<>(List.of("eval-summary", "--data", world.data(), "--queries", queries));
        all.addAll(List.of(more));
        return PrecedentCommand.run(all.toArray());
    }

    @Test
    void rulesAreMeasuredWithoutAnEndpoint() throws IOException, InterruptedException {
        PrecedentCommand.Outcome rules = measured("--mode", "extractive", "--json");
        assertEquals(0, rules.status(), rules.err());
        assertTrue(rules.err().contains("nothing is sent anywhere"), rules.err());
        JsonNode told = JSON.readTree(rules.out());
        assertEquals(2, told.get("queries").asInt());
        assertEquals(2, told.at("/ends/by-rule").asInt(), rules.out());
        assertTrue(told.at("/millis/whole/p95").asDouble() > 0, rules.out());
        assertTrue(told.at("/millis/firstClaim").isNull(), rules.out());
    }

    @Test
    void anEndpointIsMeasuredAndTwoRunsAreCompared() throws IOException, InterruptedException {
        AtomicInteger asked = new AtomicInteger();
        HttpServer server = endpoint(asked);
        String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
        Path run = folder.resolve("run.json");
        try {
            PrecedentCommand.Outcome first =
                    measured("--llm-url", url, "--llm-model", "scripted", "--runs", run, "--json");
            assertEquals(0, first.status(), first.err());
            assertTrue(first.err().contains("written by scripted on this machine"), first.err());
            JsonNode told = JSON.readTree(first.out());
            assertEquals(2, asked.get());
            assertEquals(4, told.at("/claims/all").asInt(), first.out());
            assertEquals("scripted", told.at("/settings/model").asText());
            assertEquals(82, told.get("answerTokens").asInt(), first.out());
            assertTrue(told.get("answerTokensPerSecond").asDouble() > 0, first.out());

            String kept = Files.readString(run);
            assertTrue(JSON.readTree(kept).get("complete").asBoolean());
            for (String word : List.of("pneumothorax", "effusion", "zebra", "Case 1", folder.toString())) {
                assertFalse(kept.contains(word), word);
            }

            PrecedentCommand.Outcome second =
                    measured("--llm-url", url, "--llm-model", "scripted", "--compare", run, "--json");
            assertEquals(0, second.status(), second.err());
            JsonNode comparison = JSON.readTree(second.out()).get("comparison");
            assertEquals(2, comparison.get("queries").asInt());
            assertEquals(0, comparison.get("otherCases").asInt());
            JsonNode passed = comparison.at("/differences/passed-share");
            assertEquals(0, passed.at("/difference/mean").asDouble(), 1e-12);
            assertEquals(2, passed.get("ties").asInt(), second.out());
        } finally {
            server.stop(0);
        }
        PrecedentCommand.Outcome gone = measured("--llm-url", url, "--llm-model", "scripted", "--compare", run);
        assertEquals(1, gone.status(), gone.err());
        assertTrue(gone.err().contains("answered none of the queries"), gone.err());
        assertTrue(gone.out().contains("the language model's server cannot be reached"), gone.out());
    }

    private static HttpServer endpoint(AtomicInteger asked) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/chat/completions", exchange -> {
            exchange.getRequestBody().readAllBytes();
            asked.incrementAndGet();
            exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                event(out, "{\"model\":\"told\",\"choices\":[{\"delta\":{\"content\":\" \"}}]}");
                event(out, "{\"model\":\"told\",\"choices\":[{\"delta\":{\"content\":\"" + ANSWER + "\"}}]}");
                event(out, "{\"model\":\"told\",\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}]}");
                event(out, "{\"choices\":[],\"usage\":{\"prompt_tokens\":900,\"completion_tokens\":41}}");
                event(out, "[DONE]");
            }
        });
        server.start();
        return server;
    }

    private static void event(OutputStream out, String data) throws IOException {
        out.write(("data: " + data + "\n\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
