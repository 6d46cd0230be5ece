package org.precedent.api.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.precedent.api.query.SampleArchive;
import org.precedent.encoder.FakeEncoder;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LabelApiTest {
    private static final String STORED = "\"caseId\":\"red\",\"imageId\":\"img-red\"";

    private final SampleArchive archive = new SampleArchive();
    private RunningApi api;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        api = RunningApi.start(folder, archive, archive.encoder(), ApiOptions.DEFAULTS);
    }

    @AfterAll
    void stop() {
        api.close();
    }

    @Test
    void eachPromptHasItsProbabilityInOrder() throws Exception {
        String url = SampleImages.dataUrl(SampleImages.png(200, 0, 0));
        JsonNode labels = labels("{\"image\":\"" + url + "\",\"prompts\":[\"blue\",\"red\"]}");

        FakeEncoder encoder = new FakeEncoder();
        double cosine = encoder.encodeText("red").cosine(encoder.encodeImage(SampleArchive.image(200, 0, 0)));
        assertEquals(2, labels.size());
        assertEquals("blue", labels.at("/0/prompt").asText());
        assertEquals("red", labels.at("/1/prompt").asText());
        assertEquals(cosine, labels.at("/1/cosine").asDouble(), 1e-9);
        assertEquals(
                encoder.calibration().probability(cosine),
                labels.at("/1/probability").asDouble(),
                1e-9);
        assertEquals(1, labels.at("/0/share").asDouble() + labels.at("/1/share").asDouble(), 1e-9);
    }

    @Test
    void aModelWithoutProbabilitiesSaysSo(@TempDir Path folder) throws Exception {
        FakeEncoder uncalibrated = FakeEncoder.uncalibrated();
        try (RunningApi other = RunningApi.start(folder, new SampleArchive(), uncalibrated, ApiOptions.DEFAULTS)) {
            HttpResponse<byte[]> response = other.label("{" + STORED + ",\"prompts\":[\"red\"]}");

            assertEquals(501, response.statusCode());
            assertTrue(new String(response.body(), StandardCharsets.UTF_8).contains("knows no probabilities"));
        }
    }

    @Test
    void anImageOfTheArchiveIsNotEncodedAgain() throws Exception {
        long before = archive.encoder().encodedImages();
        JsonNode labels = labels("{" + STORED + ",\"prompts\":[\"red\",\"green\"]}");

        assertTrue(labels.at("/0/probability").asDouble()
                > labels.at("/1/probability").asDouble());
        assertEquals(before, archive.encoder().encodedImages());
    }

    @Test
    void aPromptIsEncodedOnceForManyRequests() throws Exception {
        labels("{" + STORED + ",\"prompts\":[\"crimson\"]}");
        long before = archive.encoder().encodedTexts();
        labels("{" + STORED + ",\"prompts\":[\"crimson\",\"Crimson!\"]}");

        assertEquals(before, archive.encoder().encodedTexts());
    }

    @Test
    void theImageMayComeAsAFile() throws Exception {
        byte[] form = new Form()
                .json("request", "{\"prompts\":[\"red\",\"green\"]}")
                .file("image", SampleImages.jpeg(0, 200, 0))
                .end();
        JsonNode labels =
                RunningApi.json(api.post("/api/v1/labels", Form.TYPE, form)).get("labels");

        assertTrue(labels.at("/1/share").asDouble() > labels.at("/0/share").asDouble());
    }

    @Test
    void aCaseTellsWhichOfItsTagsItsImagesContradict() throws Exception {
        JsonNode doubts = RunningApi.json(api.get("/api/v1/cases/blue")).get("doubts");

        assertEquals(1, doubts.size());
        assertEquals("bodyPart", doubts.at("/0/field").asText());
        assertEquals("HEAD", doubts.at("/0/tag").asText());
        assertEquals("chest", doubts.at("/0/seems").asText());
        assertEquals(0.9, doubts.at("/0/share").asDouble());
        assertEquals(
                0, RunningApi.json(api.get("/api/v1/cases/red")).get("doubts").size());
    }

    static Stream<Arguments> badRequests() throws IOException {
        String picture = "\"image\":\"" + SampleImages.dataUrl(SampleImages.png(1, 1, 1)) + "\"";
        String many = String.join(",", Collections.nCopies(101, "\"a\""));
        return Stream.of(
                Arguments.of("{}", 400, "prompts is missing"),
                Arguments.of("{" + STORED + ",\"prompts\":[]}", 400, "prompts is missing"),
                Arguments.of("{" + STORED + ",\"prompts\":\"red\"}", 400, "prompts must be a list"),
                Arguments.of("{" + STORED + ",\"prompts\":[null]}", 400, "prompts[0] is null"),
                Arguments.of("{" + STORED + ",\"prompts\":[7]}", 400, "prompts[0] must be a text"),
                Arguments.of("{" + STORED + ",\"prompts\":[\"a\",\" \\u0000\"]}", 400, "prompts[1] is blank"),
                Arguments.of("{" + STORED + ",\"prompts\":[\"" + "a".repeat(1001) + "\"]}", 400, "prompts[0] has 1001"),
                Arguments.of("{" + STORED + ",\"prompts\":[" + many + "]}", 400, "prompts has 101 elements"),
                Arguments.of("{\"prompts\":[\"a\"]}", 400, "needs exactly one image"),
                Arguments.of("{" + STORED + "," + picture + ",\"prompts\":[\"a\"]}", 400, "needs exactly one image"),
                Arguments.of("{\"caseId\":\"red\",\"prompts\":[\"a\"]}", 400, "caseId and imageId belong together"),
                Arguments.of("{\"imageId\":\"red\",\"prompts\":[\"a\"]}", 400, "caseId and imageId belong together"),
                Arguments.of(
                        "{\"caseId\":\"../x\",\"imageId\":\"y\",\"prompts\":[\"a\"]}",
                        400,
                        "caseId is no id of a case"),
                Arguments.of(
                        "{\"caseId\":\"red\",\"imageId\":\"Y\",\"prompts\":[\"a\"]}", 400, "imageId is no id of an"),
                Arguments.of(
                        "{\"caseId\":\"nobody\",\"imageId\":\"y\",\"prompts\":[\"a\"]}", 404, "caseId names no case"),
                Arguments.of(
                        "{\"caseId\":\"red\",\"imageId\":\"img-blue\",\"prompts\":[\"a\"]}",
                        404,
                        "imageId names no image of this case"),
                Arguments.of("{" + STORED + ",\"prompts\":[\"a\"],\"size\":1}", 400, "unknown field size"),
                Arguments.of(
                        "{\"image\":\"data:image/png;base64,%%\",\"prompts\":[\"a\"]}", 422, "image is not base64"),
                Arguments.of(
                        "{\"image\":\"data:image/png;base64,\",\"prompts\":[\"a\"]}", 422, "image cannot be read"));
    }

    @ParameterizedTest
    @MethodSource("badRequests")
    void aBadRequestIsAnsweredWithAProblemThatNamesTheField(String body, int status, String detail) throws Exception {
        HttpResponse<byte[]> response = api.label(body);

        String answer = new String(response.body(), StandardCharsets.UTF_8);
        assertEquals(status, response.statusCode(), answer);
        assertEquals(
                "application/problem+json",
                response.headers().firstValue("Content-Type").orElseThrow());
        assertTrue(RunningApi.json(response).at("/detail").asText().contains(detail), answer);
    }

    @Test
    void twoFilesAreOneTooMany() throws Exception {
        byte[] form = new Form()
                .json("request", "{\"prompts\":[\"red\"]}")
                .file("image", SampleImages.png(1, 1, 1))
                .file("image", SampleImages.png(2, 2, 2))
                .end();

        assertEquals(400, api.post("/api/v1/labels", Form.TYPE, form).statusCode());
    }

    @Test
    void aProblemNeverRepeatsAPrompt() throws Exception {
        HttpResponse<byte[]> response =
                api.label("{\"prompts\":[\"Jane Doe\"],\"caseId\":\"Jane Doe\",\"imageId\":\"y\"}");

        assertEquals(400, response.statusCode());
        assertFalse(new String(response.body(), StandardCharsets.UTF_8).contains("Jane"));
    }

    private JsonNode labels(String json) throws Exception {
        HttpResponse<byte[]> response = api.label(json);
        assertEquals(200, response.statusCode(), () -> new String(response.body(), StandardCharsets.UTF_8));
        return RunningApi.json(response).get("labels");
    }
}
