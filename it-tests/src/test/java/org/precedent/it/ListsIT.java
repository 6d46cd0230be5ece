package org.precedent.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.precedent.datasets.phantom.PhantomArchive;

/** Lists held against the manifest that the archive was made of, over HTTP and on the command line. */
final class ListsIT {
    private static final int STUDIES = 120;
    private static final long SEED = 7_401;
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private static Path folder = Path.of("");

    private static final Map<String, JsonNode> STUDIES_TOLD = new LinkedHashMap<>();
    private static PrecedentServer server;

    @BeforeAll
    static void ingestAndServe() throws IOException, InterruptedException {
        Path sources = folder.resolve("phantoms");
        PhantomArchive.write(sources, STUDIES, SEED);
        Path manifest = sources.resolve("manifest.jsonl");
        for (String line : Files.readAllLines(manifest)) {
            JsonNode row = JSON.readTree(line);
            STUDIES_TOLD.putIfAbsent(row.get("study_id").asText(), row);
        }
        PrecedentCommand.Outcome ingested = PrecedentCommand.run("ingest", "--data", data(), manifest);
        assertEquals(0, ingested.status(), ingested.err());
        server = PrecedentServer.serving(data());
    }

    @AfterAll
    static void end() {
        server.close();
    }

    private static Path data() {
        return folder.resolve("archive");
    }

    private static long counted(Predicate<JsonNode> holds) {
        return STUDIES_TOLD.values().stream().filter(holds).count();
    }

    private static JsonNode page(String request) throws IOException, InterruptedException {
        var response = server.post("/api/v1/lists", request);
        assertEquals(200, response.statusCode(), response.body());
        return JSON.readTree(response.body());
    }

    @Test
    void womenOfSixtyAndMoreSinceTwentyTwentyAreCountedForEveryLabel() throws IOException, InterruptedException {
        TreeSet<String> labels = new TreeSet<>();
        STUDIES_TOLD.values().forEach(row -> row.get("labels").forEach(label -> labels.add(label.asText())));
        assertTrue(labels.size() > 10, labels.toString());
        long all = 0;
        for (String label : labels) {
            long expected = counted(row -> row.get("sex").asText().equals("F")
                    && row.get("age").asInt() >= 60
                    && row.get("study_date").asText().compareTo("2020-01-01") >= 0
                    && row.get("labels")
                            .valueStream()
                            .anyMatch(one -> one.asText().equals(label)));
            JsonNode page =
                    page("{\"filter\":{\"sex\":[\"F\"],\"age\":{\"min\":60},\"studyDate\":{\"from\":\"2020-01-01\"},"
                            + "\"label\":[" + JSON.writeValueAsString(label) + "]},\"size\":500}");
            assertEquals(expected, page.get("total").asLong(), label);
            assertEquals(expected, page.get("rows").size(), label);
            all += expected;
        }
        assertTrue(all > 0, "some such cases are there");
    }

    @Test
    void thePageAndTheCommandLineWriteTheSameBytes() throws IOException, InterruptedException {
        for (String format : new String[] {"csv", "jsonl"}) {
            same(format, "{}");
            same(
                    format,
                    "{\"filter\":{\"sex\":[\"F\"],\"age\":{\"min\":60},\"studyDate\":{\"from\":\"2016-01-01\"}},"
                            + "\"sort\":\"age\",\"order\":\"ascending\"}",
                    "--filter",
                    "sex=F",
                    "--filter",
                    "age=60..",
                    "--filter",
                    "studyDate=2016-01-01..",
                    "--sort",
                    "age",
                    "--order",
                    "ascending");
            same(
                    format,
                    "{\"parts\":[{\"text\":\"left pneumothorax\"}],"
                            + "\"columns\":[\"rank\",\"relevance\",\"caseId\",\"labels\",\"attribute.licence\"]}",
                    "--text",
                    "left pneumothorax",
                    "--columns",
                    "rank,relevance,caseId,labels,attribute.licence",
                    "--size",
                    "all");
        }
    }

    private static void same(String format, String request, Object... options)
            throws IOException, InterruptedException {
        var exported = server.post("/api/v1/lists/export?format=" + format, request);
        assertEquals(200, exported.statusCode(), exported.body());
        List<Object> line = new ArrayList<>(List.of("list", "--data", data(), "--format", format));
        line.addAll(List.of(options));
        PrecedentCommand.Outcome written = PrecedentCommand.run(line.toArray());
        assertEquals(0, written.status(), written.err());
        assertEquals(exported.body(), written.out());
    }

    @Test
    void anExportHasEveryCaseOnceAndItsTotalIsTrue() throws IOException, InterruptedException {
        List<String> lines = server.post("/api/v1/lists/export?format=jsonl", "{\"parts\":[{\"text\":\"effusion\"}]}")
                .body()
                .lines()
                .toList();
        assertEquals(STUDIES, JSON.readTree(lines.getFirst()).at("/list/total").asInt());
        TreeSet<String> ids = new TreeSet<>();
        for (String line : lines.subList(1, lines.size())) {
            ids.add(JSON.readTree(line).get("caseId").asText());
        }
        assertEquals(STUDIES, lines.size() - 1);
        assertEquals(STUDIES, ids.size());
        String generation =
                JSON.readTree(lines.getFirst()).at("/list/indexGeneration").asText();
        assertEquals("generation-1", generation);
    }

    @Test
    void aTableOnATerminalHasItsFirstRowsAndTheTotal() throws IOException, InterruptedException {
        PrecedentCommand.Outcome table =
                PrecedentCommand.run("list", "--data", data(), "--size", 3, "--columns", "caseId,age", "--sort", "age");
        assertEquals(0, table.status(), table.err());
        assertEquals(5, table.lines().size(), table.out());
        assertTrue(table.lines().getFirst().startsWith("caseId"), table.out());
        assertEquals("120 cases, 3 shown (generation-1)", table.lines().getLast());
    }
}
