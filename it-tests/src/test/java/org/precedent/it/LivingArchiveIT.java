package org.precedent.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An archive that changes under a server that runs: other processes ingest, correct, delete and export. */
final class LivingArchiveIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int STUDIES = 12;

    /** What a view of the index may be behind. */
    private static final long UNTIL_SEEN_MILLIS = 1500;

    @TempDir
    Path folder = Path.of("");

    private static List<ObjectNode> rows(PhantomWorld world) throws IOException {
        List<ObjectNode> rows = new ArrayList<>();
        for (String line : Files.readAllLines(world.sources().resolve("manifest.jsonl"))) {
            rows.add((ObjectNode) JSON.readTree(line));
        }
        return rows;
    }

    private static Path manifest(PhantomWorld world, String name, List<ObjectNode> rows) throws IOException {
        List<String> lines = rows.stream().map(ObjectNode::toString).toList();
        return Files.write(world.sources().resolve(name), lines);
    }

    private static PrecedentCommand.Outcome precedent(Object... arguments) throws IOException, InterruptedException {
        PrecedentCommand.Outcome outcome = PrecedentCommand.run(arguments);
        assertEquals(0, outcome.status(), outcome.err());
        return outcome;
    }

    @Test
    void twoIngestsAtOnceBesideAServerLoseAndDoubleNothing() throws Exception {
        PhantomWorld world = PhantomWorld.in(folder, STUDIES);
        Path data = folder.resolve("other");
        List<ObjectNode> rows = rows(world);
        precedent("ingest", "--data", data, manifest(world, "first.jsonl", rows.subList(0, 1)));
        Path all = manifest(world, "all.jsonl", rows);
        Path half = manifest(world, "half.jsonl", rows.subList(rows.size() / 2, rows.size()));
        try (PrecedentServer server = PrecedentServer.serving(data);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<PrecedentCommand.Outcome> one = threads.submit(() -> precedent("ingest", "--data", data, all));
            Future<PrecedentCommand.Outcome> other = threads.submit(() -> precedent("ingest", "--data", data, half));
            int before = 0;
            while (!one.isDone() || !other.isDone()) {
                int now = server.search("{\"parts\":[{\"text\":\"normal\"}],\"size\":100}")
                        .get("hits")
                        .size();
                assertTrue(now >= before, now + " hits after " + before);
                before = now;
            }
            one.get();
            other.get();
            Thread.sleep(UNTIL_SEEN_MILLIS);
            assertEquals(STUDIES, server.json("/api/v1/health").get("cases").asInt());
        }
        precedent("verify", "--data", data);
    }

    @Test
    void aCorrectedReportTakesTheOldOnesPlaceInSearchSnippetAndCase() throws Exception {
        PhantomWorld world = PhantomWorld.in(folder, STUDIES);
        List<ObjectNode> rows = rows(world);
        ObjectNode corrected = withText(rows);
        String old = corrected.get("text").asText();
        corrected.put("text", "FINDINGS: Melorheostosis of the femur.");
        try (PrecedentServer server = PrecedentServer.serving(world.data())) {
            precedent("ingest", "--data", world.data(), manifest(world, "manifest.jsonl", rows));
            Thread.sleep(UNTIL_SEEN_MILLIS);
            JsonNode hit = server.search("{\"parts\":[{\"text\":\"melorheostosis\"}],\"size\":1}")
                    .get("hits")
                    .get(0);
            assertTrue(hit.toString().contains("Melorheostosis of the femur"), hit.toString());
            assertFalse(hit.toString().contains(old));
            JsonNode shown = server.json("/api/v1/cases/" + hit.get("caseId").asText());
            assertEquals(
                    "FINDINGS: Melorheostosis of the femur.",
                    shown.at("/report/text").asText());
        }
    }

    @Test
    void aDeletedCaseIsFoundNoMoreByAServerThatRuns() throws Exception {
        PhantomWorld world = PhantomWorld.in(folder, STUDIES);
        try (PrecedentServer server = PrecedentServer.serving(world.data())) {
            JsonNode hit = server.search("{\"parts\":[{\"text\":\"normal\"}],\"size\":1}")
                    .get("hits")
                    .get(0);
            String id = hit.get("caseId").asText();
            String image = hit.get("bestImage").get("thumbnail").asText();
            precedent("delete", "--data", world.data(), "--case", id);
            Thread.sleep(UNTIL_SEEN_MILLIS);
            assertEquals(404, server.get("/api/v1/cases/" + id).statusCode());
            assertEquals(404, server.get(image).statusCode());
            JsonNode left = server.search("{\"parts\":[{\"text\":\"normal\"}],\"size\":100}");
            assertEquals(STUDIES - 1, left.get("hits").size());
            assertFalse(left.toString().contains(id));
        }
    }

    @Test
    void whatIsExportedCanBeIngested() throws Exception {
        PhantomWorld world = PhantomWorld.in(folder, STUDIES);
        Path out = folder.resolve("export");
        precedent("export", "--data", world.data(), "--out", out);
        Path second = folder.resolve("second");
        PrecedentCommand.Outcome ingested = precedent("ingest", "--data", second, out.resolve("manifest.jsonl"));
        assertTrue(ingested.err().contains(STUDIES + " cases added"), ingested.err());
        for (JsonNode study : world.truth().values()) {
            assertFalse(Files.readString(out.resolve("cases.csv"))
                    .contains(study.get("patient_id").asText()));
        }
    }

    @Test
    void imagesThatAreDamagedAreNotExported() throws Exception {
        PhantomWorld world = PhantomWorld.in(folder, STUDIES);
        List<Path> images;
        try (Stream<Path> files = Files.walk(world.data().resolve("files"))) {
            images = files.filter(file -> file.toString().endsWith(".dcm")).toList();
        }
        for (Path image : images) {
            byte[] png = Files.readAllBytes(image);
            png[png.length / 2] ^= 1;
            Files.write(image, png);
        }
        PrecedentCommand.Outcome exported =
                PrecedentCommand.run("export", "--data", world.data(), "--out", folder.resolve("export"));
        assertEquals(3, exported.status());
        assertTrue(exported.err().contains("images could not be written"), exported.err());
    }

    private static ObjectNode withText(List<ObjectNode> rows) {
        return rows.stream()
                .filter(row -> row.path("text").asText().length() > 20)
                .findFirst()
                .orElseThrow();
    }
}
