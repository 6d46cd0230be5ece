package org.precedent.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.precedent.index.model.CaseId;

/** The main job on a real encoder, a real index and a real server: phantoms go in, similar cases come out. */
final class MainJobIT {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private static Path folder = Path.of("");

    private static PhantomWorld world;
    private static PrecedentServer server;
    private static Map<CaseId, JsonNode> truth;

    @BeforeAll
    static void ingestAndServe() throws IOException, InterruptedException {
        world = PhantomWorld.in(folder);
        truth = world.truth();
        server = PrecedentServer.serving(world.data());
    }

    @AfterAll
    static void end() {
        server.close();
    }

    @Test
    void everyStudyIsThere() throws IOException, InterruptedException {
        JsonNode health = server.json("/api/v1/health");
        assertEquals(PhantomWorld.STUDIES, health.get("cases").asInt());
        assertTrue(health.get("images").asInt() > PhantomWorld.STUDIES);
    }

    @Test
    void leftPneumothoraxShowsLeftPneumothoracesFirst() throws IOException, InterruptedException {
        long known =
                truth.values().stream().filter(MainJobIT::isLeftPneumothorax).count();
        int asked = (int) Math.min(5, known);
        JsonNode hits = server.search("{\"parts\":[{\"text\":\"left pneumothorax\"}],\"size\":" + asked + "}")
                .get("hits");
        assertTrue(asked > 0);
        for (JsonNode hit : hits) {
            JsonNode found = truthOf(hit.get("caseId").asText());
            assertTrue(isLeftPneumothorax(found), "rank " + hit.get("rank") + " is " + found.get("findings"));
        }
    }

    @Test
    void aSecondIngestAddsNothingAndEncodesNothing() throws IOException, InterruptedException {
        PrecedentCommand.Outcome again = world.ingest();
        assertEquals(0, again.status());
        assertTrue(
                again.err().contains("0 cases added, 0 updated, " + PhantomWorld.STUDIES + " unchanged; 0 images"),
                again.err());
    }

    @Test
    void aCaseNeverFindsItsOwnPatient() throws IOException, InterruptedException {
        JsonNode any = server.search("{\"parts\":[{\"text\":\"chest radiograph\"}],\"size\":30}")
                .get("hits");
        for (JsonNode hit : any) {
            String id = hit.get("caseId").asText();
            String patient = truthOf(id).get("patient_id").asText();
            JsonNode similar = server.search("{\"parts\":[{\"caseId\":\"" + id + "\"}],\"size\":50}")
                    .get("hits");
            assertFalse(similar.isEmpty());
            for (JsonNode other : similar) {
                JsonNode found = truthOf(other.get("caseId").asText());
                assertNotEquals(patient, found.get("patient_id").asText());
            }
        }
    }

    @Test
    void anImageFindsCasesOfItsKind() throws IOException, InterruptedException {
        JsonNode fundus = server.search("{\"parts\":[{\"text\":\"fundus\"}],\"filter\":{\"modality\":[\"OP\"]}}")
                .get("hits")
                .get(0);
        String image = fundus.get("bestImage").get("id").asText();
        byte[] png = server.get("/api/v1/images/" + image + "/rendered").body();
        String url = "data:image/png;base64," + Base64.getEncoder().encodeToString(png);
        JsonNode hits = server.search("{\"parts\":[{\"image\":\"" + url + "\"}],\"size\":10}")
                .get("hits");
        assertEquals(fundus.get("caseId"), hits.get(0).get("caseId"));
        hits.forEach(hit -> assertEquals("OP", hit.get("modality").asText()));
    }

    /** Sent as a file, or as the picture that the server makes of the file, it is the image that was ingested. */
    @ParameterizedTest
    @ValueSource(strings = {"CT", "CR", "OP"})
    void aDicomFileHasTheVectorOfTheSameImageInTheArchive(String modality) throws IOException, InterruptedException {
        JsonNode row = world.anyRow(modality);
        byte[] file = Files.readAllBytes(world.file(row));
        HttpResponse<String> read = server.post("/api/v1/query-images", "application/dicom", file);
        assertEquals(200, read.statusCode(), read.body());
        JsonNode picture = JSON.readTree(read.body());
        String caseId = caseOf(row);
        for (String url : List.of(
                "data:application/dicom;base64," + Base64.getEncoder().encodeToString(file),
                picture.get("image").asText())) {
            JsonNode first = server.search("{\"parts\":[{\"image\":\"" + url + "\"}],\"size\":1}")
                    .at("/hits/0");
            double cosine = first.at("/bestImage/similarity").asDouble();
            System.out.printf("a %s searched with: cosine %.7f to its own vector%n", modality, cosine);
            assertEquals(caseId, first.get("caseId").asText());
            assertTrue(cosine > 0.9999);
        }
        JsonNode found = server.json("/api/v1/cases/" + caseId);
        assertEquals(found.get("modality"), picture.get("modality"));
        assertEquals(found.get("bodyPart"), picture.get("bodyPart"));
        assertEquals(modality.equals("CT"), picture.has("shown"));
        assertFalse(read.body().contains(row.get("patient_id").asText()));
    }

    @Test
    void theCommandLineSearchesWithADicomFileToo() throws IOException, InterruptedException {
        JsonNode row = world.anyRow("CT");
        PrecedentCommand.Outcome found = PrecedentCommand.run(
                "search", "--data", world.data(), "--image", world.file(row), "--size", 1, "--json");
        assertEquals(0, found.status(), found.err());
        assertEquals(
                caseOf(row),
                JSON.readTree(found.lines().getFirst()).get("caseId").asText());
    }

    /** The case of a row of the manifest. */
    private static String caseOf(JsonNode row) {
        return truth.entrySet().stream()
                .filter(one -> one.getValue().get("study_id").equals(row.get("study_id")))
                .map(one -> one.getKey().value())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyHitHasAThumbnailThatLoads() throws IOException, InterruptedException {
        JsonNode hits =
                server.search("{\"parts\":[{\"text\":\"normal\"}],\"size\":20}").get("hits");
        for (JsonNode hit : hits) {
            HttpResponse<byte[]> thumbnail =
                    server.get(hit.get("bestImage").get("thumbnail").asText());
            assertEquals(200, thumbnail.statusCode());
            assertEquals(
                    "image/jpeg", thumbnail.headers().firstValue("Content-Type").orElse(""));
        }
    }

    @Test
    void noNameAndNoSourceIdentifierComesOut() throws IOException, InterruptedException {
        for (Map.Entry<CaseId, JsonNode> study : truth.entrySet()) {
            String body = server.json("/api/v1/cases/" + study.getKey()).toString();
            assertFalse(body.contains(study.getValue().get("patient_id").asText()));
            assertFalse(body.contains(study.getValue().get("study_id").asText()));
            assertFalse(body.contains("Phantom^"));
        }
    }

    @Test
    void aServerThatIsAskedToEndEndsWell() throws IOException, InterruptedException {
        try (PrecedentServer other = PrecedentServer.serving(world.data())) {
            assertEquals(200, other.get("/api/v1/health").statusCode());
            // 143: ended by SIGTERM after its shutdown hook had run.
            assertEquals(143, other.stop());
        }
    }

    private static JsonNode truthOf(String caseId) {
        return Objects.requireNonNull(truth.get(new CaseId(caseId)), "a case that is not of this world");
    }

    private static boolean isLeftPneumothorax(JsonNode study) {
        for (JsonNode finding : study.get("findings")) {
            if (finding.path("name").asText().equals("pneumothorax")
                    && finding.path("side").asText().equalsIgnoreCase("left")) {
                return true;
            }
        }
        return false;
    }
}
