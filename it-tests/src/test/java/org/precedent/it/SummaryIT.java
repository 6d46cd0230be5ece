package org.precedent.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.precedent.it.llm.LlamaCommand;

/** Summaries as users ask for them: on the command line, by a server of our own, and beside searches. */
final class SummaryIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String QUESTION = "left pneumothorax";
    private static final String LABEL = "Extracted, counts by rule, no generated text, not for diagnosis";
    private static final int ROUNDS = 4;
    private static final int SEARCHES = 150;

    @TempDir
    private static Path folder = Path.of("");

    private static PhantomWorld world;

    @BeforeAll
    static void ingest() throws IOException, InterruptedException {
        world = PhantomWorld.in(folder);
    }

    private static PrecedentCommand.Outcome summarise(Object... more) throws IOException, InterruptedException {
        List<Object> words = new ArrayList<>(List.of("summarise", "--data", world.data(), "--text", QUESTION));
        words.addAll(List.of(more));
        return PrecedentCommand.run(words.toArray());
    }

    @Test
    void theCommandSaysWhatTheCasesHaveInCommonAndWhoMadeIt() throws IOException, InterruptedException {
        PrecedentCommand.Outcome said = summarise("--size", 5);
        assertEquals(0, said.status(), said.err());
        assertTrue(said.err().contains("Summaries: by rule; nothing is sent anywhere"), said.err());
        assertTrue(said.lines().getFirst().matches("What \\d cases have in common"), said.out());
        assertTrue(said.lines().get(1).contains("pneumothorax"), said.out());
        assertEquals(LABEL, said.lines().getLast());
    }

    @Test
    void theCommandsJsonIsTheApis() throws IOException, InterruptedException {
        PrecedentCommand.Outcome said = summarise("--size", 5, "--json");
        assertEquals(1, said.lines().size());
        JsonNode command = JSON.readTree(said.out());
        try (PrecedentServer server = PrecedentServer.serving(world.data())) {
            String asked = "{\"query\":{\"parts\":[{\"text\":\"" + QUESTION + "\"}],\"size\":5}}";
            JsonNode api = JSON.readTree(server.post("/api/v1/summaries", asked).body());
            assertEquals(api, command);
        }
        assertEquals("extractive", command.at("/mode").asText());
        assertEquals(LABEL, command.at("/label").asText());
    }

    @Test
    void whereNothingIsFoundTheCommandSaysSo() throws IOException, InterruptedException {
        PrecedentCommand.Outcome said = summarise("--filter", "modality=MG");
        assertEquals(0, said.status(), said.err());
        assertTrue(said.lines().getFirst().startsWith("too little evidence to summarise"), said.out());
    }

    @Test
    void reportsAreSentNowhereUnprotected() throws IOException, InterruptedException {
        PrecedentCommand.Outcome refused = summarise("--llm-url", "http://llm.example.org", "--llm-model", "m");
        assertEquals(2, refused.status());
        assertTrue(refused.err().contains("must begin with https://"), refused.err());
        assertFalse(refused.err().contains("llm.example.org"), refused.err());
    }

    @Test
    void whereTheEndpointIsGoneRulesSpeakAndSayWhy() throws IOException, InterruptedException {
        String address;
        try (SilentModel closed = new SilentModel()) {
            address = closed.address();
        }
        PrecedentCommand.Outcome said = summarise("--llm-url", address, "--llm-model", "gone");
        assertEquals(0, said.status(), said.err());
        assertTrue(said.err().contains("Summaries: written by gone on this machine"), said.err());
        assertTrue(said.out().contains("by rule: the language model's server cannot be reached"), said.out());
        assertEquals(LABEL, said.lines().getLast());
    }

    /** Its claims are nonsense, so that none is shown. */
    @Test
    void aRealServerIsStartedAskedAndEnded() throws IOException, InterruptedException {
        Optional<String> command = LlamaCommand.line(folder);
        Assumptions.assumeTrue(command.isPresent());
        PrecedentCommand.Outcome said =
                summarise("--size", 3, "--llm-command", command.orElseThrow(), "--llm-model", "tiny");
        assertEquals(0, said.status(), said.err());
        System.out.println(
                "SummaryIT: of a model that writes nonsense: " + said.lines().get(1));
        assertTrue(
                said.lines().get(1).matches("  by rule: (only 0 of \\d+ claims|the language model (made|did|wrote)).*"),
                said.out());
        assertEquals(LABEL, said.lines().getLast());
    }

    /** Two servers of one archive are asked in turn, so that both are as disturbed by whatever else runs. */
    @Test
    void searchesAreAsFastWhileALanguageModelIsSilent() throws IOException, InterruptedException {
        try (SilentModel model = new SilentModel();
                PrecedentServer quiet = PrecedentServer.serving(world.data());
                PrecedentServer asking = PrecedentServer.servingWith(
                        world.data(), "--llm-url", model.address(), "--llm-model", "silent", "--llm-timeout", 600)) {
            List<InputStream> readers = new ArrayList<>();
            for (int reader = 0; reader < 10; reader++) {
                readers.add(asking.stream(
                        "/api/v1/summaries", "{\"query\":{\"parts\":[{\"text\":\"" + QUESTION + "\"}]}}"));
                awaitText(readers.getLast(), "event: extracted");
            }
            assertEquals(2, model.taken());
            times(quiet, asking);
            double best = Double.MAX_VALUE;
            for (int round = 0; round < ROUNDS && best > 1.1; round++) {
                List<List<Long>> times = times(quiet, asking);
                double ratio = (double) p95(times.get(1)) / p95(times.get(0));
                System.out.printf(
                        "SummaryIT: p95 of a search %.2f ms, and %.2f ms while the model is silent: %.2f times%n",
                        p95(times.get(0)) / 1e6, p95(times.get(1)) / 1e6, ratio);
                best = Math.min(best, ratio);
            }
            assertTrue(best <= 1.1, "searches take " + best + " times as long");
            for (InputStream reader : readers) {
                reader.close();
            }
        }
    }

    private static List<List<Long>> times(PrecedentServer... servers) throws IOException, InterruptedException {
        List<List<Long>> times = new ArrayList<>();
        for (PrecedentServer _ : servers) {
            times.add(new ArrayList<>());
        }
        for (int search = 0; search < SEARCHES; search++) {
            for (int i = 0; i < servers.length; i++) {
                int server = search % 2 == 0 ? i : servers.length - 1 - i;
                long begun = System.nanoTime();
                servers[server].search("{\"parts\":[{\"text\":\"right effusion " + search + "\"}]}");
                times.get(server).add(System.nanoTime() - begun);
            }
        }
        return times;
    }

    private static long p95(List<Long> times) {
        return times.stream()
                .sorted()
                .skip(times.size() * 95L / 100)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aServerThatIsToldToEndDoesNotWaitForTheModel() throws IOException, InterruptedException {
        try (SilentModel model = new SilentModel();
                PrecedentServer server = PrecedentServer.servingWith(
                        world.data(), "--llm-url", model.address(), "--llm-model", "silent", "--llm-timeout", 600);
                InputStream reader = server.stream(
                        "/api/v1/summaries", "{\"query\":{\"parts\":[{\"text\":\"" + QUESTION + "\"}]}}")) {
            awaitText(reader, "event: extracted");
            long begun = System.nanoTime();
            server.stop();
            assertTrue(System.nanoTime() - begun < 10_000_000_000L, "it took too long to end");
            assertTrue(awaitText(reader, "event: done").contains("Precedent is ending"));
        }
    }

    /** Reads until a line with a text has come, and gives back the line behind it. */
    private static String awaitText(InputStream in, String text) throws IOException {
        StringBuilder line = new StringBuilder();
        boolean found = false;
        for (int next = in.read(); next >= 0; next = in.read()) {
            if (next != '\n') {
                line.append((char) next);
                continue;
            }
            if (found) {
                return line.toString();
            }
            found = line.indexOf(text) >= 0;
            line.setLength(0);
        }
        throw new IOException("the answer ended before " + text);
    }
}
