package org.precedent.api.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.precedent.api.http.ProblemCheck.assertProblem;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.precedent.api.query.SampleArchive;
import org.precedent.encoder.Pixels;
import org.precedent.encoder.Sha256;
import org.precedent.index.model.SourceKey;
import org.precedent.index.record.Held;
import org.precedent.index.record.InMemoryRecord;
import org.precedent.index.record.Refusal;
import org.precedent.index.record.Run;

/** How the archive stands, over the API. */
class ArchiveApiTest {
    private static final String ALL = "/api/v1/archive";
    private static final String HELD = Sha256.of("a file");
    private static final String DROPPED = Sha256.of("another file");

    private RunningApi api;

    @BeforeEach
    void start(@TempDir Path folder) throws Exception {
        api = RunningApi.start(folder);
    }

    @AfterEach
    void stop() {
        api.close();
    }

    private void hold() throws IOException {
        api.shelf().hold(HELD, "letters may be in its pixels", Pixels.ofGrey(2_048, 2, new byte[4_096]));
        api.shelf().hold(DROPPED, "it says that letters are", Pixels.ofGrey(1, 1, new byte[1]));
        api.shelf().record().decide(DROPPED, Held.State.DROPPED);
    }

    private static String picture(String digest) {
        return ALL + "/quarantine/" + digest.substring(0, 12) + "/picture";
    }

    @Test
    void whatTheArchiveHoldsIsCounted() throws Exception {
        hold();
        JsonNode archive = RunningApi.json(api.get(ALL));
        JsonNode health = RunningApi.json(api.get("/api/v1/health"));
        assertEquals(health.at("/cases"), archive.at("/cases"));
        assertEquals(health.at("/images"), archive.at("/images"));
        assertEquals(health.at("/model"), archive.at("/model"));
        assertEquals(health.at("/calibration"), archive.at("/calibration"));
        assertEquals(5, archive.at("/reports").asInt());
        assertEquals(3, archive.at("/modalities/CR").asInt());
        assertEquals(1, archive.at("/imagesHeld").asInt());
        assertEquals("index", archive.at("/index/generation").asText());
        assertEquals("day", archive.at("/growth/by").asText());
        assertEquals(1, archive.at("/growth/steps/0/cases").asInt());
        assertEquals(1, archive.at("/growth/steps/0/total").asInt());
    }

    @Test
    void runsAreToldWithTheirRefusalsByKindAndWithoutAPlace() throws Exception {
        InMemoryRecord record = api.shelf().record();
        Run first = record.beginRun();
        SourceKey place = new SourceKey("a-place");
        record.refuse(
                first,
                List.of(
                        new Refusal(place, null, "EMPTY", "has no content", false),
                        new Refusal(place, 2L, "EMPTY", "has no content", false)));
        Run second = record.beginRun();
        api.shelf().put(SampleArchive.imageOf(SampleArchive.BLUE), SampleArchive.image(0, 0, 200));

        HttpResponse<byte[]> response = api.get(ALL + "/runs");
        JsonNode runs = RunningApi.json(response).at("/runs");
        assertEquals(2, runs.size());
        assertEquals(second.number(), runs.at("/0/number").asLong());
        assertEquals(1, runs.at("/0/cases").asInt());
        assertTrue(runs.at("/0").has("lastCase"));
        assertEquals(first.began().toString(), runs.at("/1/began").asText());
        assertEquals("EMPTY", runs.at("/1/refused/0/code").asText());
        assertEquals(2, runs.at("/1/refused/0/count").asInt());
        assertFalse(runs.at("/1").has("lastCase"));
        assertFalse(new String(response.body(), StandardCharsets.UTF_8).contains("a-place"));
        assertEquals(
                1, RunningApi.json(api.get(ALL + "/runs?size=1")).at("/runs").size());
    }

    @Test
    void casesWhoseImagesContradictTheirTagsAreListed() throws Exception {
        JsonNode doubts = RunningApi.json(api.get(ALL + "/doubts"));
        assertEquals(1, doubts.at("/count").asInt());
        assertEquals(6, doubts.at("/looked").asInt());
        assertTrue(doubts.at("/all").asBoolean());
        assertEquals("blue", doubts.at("/cases/0/caseId").asText());
        assertEquals("chest", doubts.at("/cases/0/doubts/0/seems").asText());
        JsonNode behind = RunningApi.json(api.get(ALL + "/doubts?from=1"));
        assertEquals(1, behind.at("/count").asInt());
        assertEquals(0, behind.at("/cases").size());
    }

    @Test
    void whatWaitsIsListedBeforeWhatWasDecided() throws Exception {
        hold();
        JsonNode held = RunningApi.json(api.get(ALL + "/quarantine"));
        assertEquals(1, held.at("/waiting").asInt());
        assertEquals(2, held.at("/total").asInt());
        assertTrue(held.at("/picturesShown").asBoolean());
        assertEquals(HELD.substring(0, 12), held.at("/images/0/id").asText());
        assertEquals("held", held.at("/images/0/state").asText());
        assertEquals("letters may be in its pixels", held.at("/images/0/reason").asText());
        assertEquals(picture(HELD), held.at("/images/0/picture").asText());
        assertEquals("dropped", held.at("/images/1/state").asText());
        assertFalse(held.at("/images/1").has("picture"));
    }

    @Test
    void aPictureOfWhatWaitsIsSmallAndKeptByNobody() throws Exception {
        hold();
        HttpResponse<byte[]> response = api.get(picture(HELD));
        assertEquals(200, response.statusCode());
        assertEquals("no-store", response.headers().firstValue("Cache-Control").orElseThrow());
        BufferedImage shown = ImageIO.read(new ByteArrayInputStream(response.body()));
        assertEquals(1_024, shown.getWidth());
        assertProblem(api.get(picture(DROPPED)), 404, "names no image that waits", ALL);
        assertProblem(api.get(ALL + "/quarantine/NO/picture"), 400, "heldId is no id", ALL);
    }

    @Test
    void aServiceForOtherMachinesShowsNoPictureOfWhatWaits(@TempDir Path folder) throws Exception {
        SampleArchive archive = new SampleArchive();
        ApiOptions open = ApiOptions.DEFAULTS.withAddress("0.0.0.0", 0);
        try (RunningApi other = RunningApi.start(folder, archive, archive.encoder(), open)) {
            other.shelf().hold(HELD, "letters may be in its pixels", Pixels.ofGrey(1, 1, new byte[1]));
            JsonNode held = RunningApi.json(other.get(ALL + "/quarantine"));
            assertFalse(held.at("/picturesShown").asBoolean());
            assertFalse(held.at("/images/0").has("picture"));
            assertProblem(other.get(picture(HELD)), 403, "precedent quarantine show", ALL);
        }
    }

    @Test
    void whoComesThroughAProxySeesNoPictureOfWhatWaits() throws Exception {
        hold();
        for (String header : List.of("Forwarded", "X-Forwarded-For")) {
            HttpResponse<byte[]> response = api.send(
                    api.request(picture(HELD)).header(header, "10.0.0.7").build());
            assertProblem(response, 403, "precedent quarantine show", ALL);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"runs?size=0", "runs?size=101", "doubts?from=-1", "quarantine?size=x", "doubts?from="})
    void whatIsAskedForBeyondTheLimitsIsRefused(String asked) throws Exception {
        assertProblem(api.get(ALL + "/" + asked), 400, "must be a whole number in", ALL);
    }
}
