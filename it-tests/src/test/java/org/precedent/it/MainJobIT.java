package org.precedent.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.precedent.index.model.CaseId;

/** The main job on a real encoder, a real index and a real server: phantoms go in, similar cases come out. */
final class MainJobIT {
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
