package org.precedent.api.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.precedent.api.http.ProblemCheck.assertProblem;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.precedent.api.query.SampleArchive;
import org.precedent.encoder.Pixels;
import org.precedent.index.picture.PictureReader;
import org.precedent.index.picture.PictureResult;

/** DICOM files as images of requests. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QueryImageApiTest {
    private static final String ADDRESS = "/api/v1/query-images";
    private static final String DICOM = "application/dicom";
    private static final int ENOUGH = 1 << 20;

    private RunningApi api;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        api = RunningApi.start(folder);
    }

    @AfterAll
    void stop() {
        api.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/dicom", "application/octet-stream", "image/png"})
    void aDicomFileIsSearchedWithAsItsPictureIs(String called) throws Exception {
        JsonNode byFile = hits(api.search(image(url(called, FakeQueryDicom.file(200, 0, 0)))));
        JsonNode byPicture = hits(api.search(image(SampleImages.dataUrl(SampleImages.png(200, 0, 0)))));
        assertEquals("red", byFile.at("/0/caseId").asText());
        assertEquals(byPicture, byFile);
    }

    @Test
    void aDicomFileMayComeInAForm() throws Exception {
        byte[] form = new Form()
                .json("request", "{\"parts\":[]}")
                .file("image", FakeQueryDicom.file(0, 200, 0))
                .end();
        assertEquals("green", hits(api.search(Form.TYPE, form)).at("/0/caseId").asText());
    }

    @Test
    void labelsAndRegionsTakeDicomToo() throws Exception {
        String field = "\"image\":\"" + url(DICOM, FakeQueryDicom.file(200, 0, 0)) + "\"";
        assertEquals(200, api.label("{" + field + ",\"prompts\":[\"red\"]}").statusCode());
        assertEquals(200, api.regions("{" + field + ",\"text\":\"red\"}").statusCode());
    }

    @Test
    void whatIsNoImageIsRefusedByTheNameOfItsPart() throws Exception {
        HttpResponse<byte[]> response = api.search(image(url(DICOM, FakeQueryDicom.document())));
        String expected = "parts[0].image is a DICOM file that cannot be searched with: " + FakeQueryDicom.REASON;
        assertProblem(response, 422, expected, "/api/v1/search");
    }

    @Test
    void aFileIsAnsweredWithItsPicturesAndWithWhatFiltersAskFor() throws Exception {
        HttpResponse<byte[]> response = api.post(ADDRESS, DICOM, FakeQueryDicom.file(200, 0, 0));
        JsonNode answer = RunningApi.json(response);
        assertEquals(200, response.statusCode());
        assertEquals(SampleArchive.image(200, 0, 0), picture(answer.at("/image").asText()));
        assertEquals(
                SampleArchive.image(255, 255, 255), picture(answer.at("/shown").asText()));
        assertEquals("CT", answer.at("/modality").asText());
        assertEquals("CHEST", answer.at("/bodyPart").asText());
        assertEquals(31, answer.at("/frame").asInt());
        assertEquals(60, answer.at("/frames").asInt());
        assertEquals("no-store", response.headers().firstValue("Cache-Control").orElse(""));
    }

    @Test
    void whatIsNoImageIsAnsweredWithWhatItIs() throws Exception {
        assertProblem(api.post(ADDRESS, DICOM, FakeQueryDicom.document()), 422, FakeQueryDicom.REASON, ADDRESS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"application/json", "multipart/form-data", "application/octet-stream", "text/plain", "dicom"})
    void aFileIsSentAsWhatItIs(String type) throws Exception {
        byte[] file = FakeQueryDicom.file(200, 0, 0);
        assertProblem(api.post(ADDRESS, type, file), 415, "must be application/dicom", ADDRESS);
    }

    @Test
    void aFileThatIsLargerThanARequestMayBeIsRefused() throws Exception {
        byte[] file = new byte[ApiOptions.DEFAULTS.bodyLimit() + 1];
        assertProblem(api.post(ADDRESS, DICOM, file), 413, "larger than", ADDRESS);
    }

    @Test
    void pagesOfOthersAreNotAnswered() throws Exception {
        HttpResponse<byte[]> response = api.send(api.request(ADDRESS)
                .header("Content-Type", DICOM)
                .header("Origin", "http://elsewhere.example")
                .POST(BodyPublishers.ofByteArray(FakeQueryDicom.file(1, 2, 3)))
                .build());
        assertEquals(403, response.statusCode());
    }

    /** What is sent back in the file's place must be searched with as the file is. */
    @Test
    void aPictureComesBackWithEverySampleAsItWas() throws Exception {
        long seed = Long.getLong("tests.seed", 20_261_201);
        System.out.println("QueryImageApiTest: -Dtests.seed=" + seed);
        Random random = new Random(seed);
        for (int i = 0; i < 8; i++) {
            Pixels pixels = i % 2 == 0 ? colours(random) : greys(random);
            QueryDicom.Image read = new QueryDicom.Image(pixels, pixels, "CT", "", 1, 1);
            QueryImageAnswer answer = QueryImageAnswer.of(read, ENOUGH);
            assertEquals(pixels, picture(answer.image()));
            assertNull(answer.shown(), "both see the same");
        }
    }

    @Test
    void aPictureThatNoSearchTakesIsRefused() {
        Pixels pixels = colours(new Random(1));
        QueryDicom.Image read = new QueryDicom.Image(pixels, pixels, "CT", "", 1, 1);
        RequestRefused refused = assertThrows(RequestRefused.class, () -> QueryImageAnswer.of(read, 100));
        assertTrue(String.valueOf(refused.getMessage()).contains("scale it down"));
    }

    private static Pixels colours(Random random) {
        byte[] rgb = new byte[37 * 23 * 3];
        random.nextBytes(rgb);
        return Pixels.of(37, 23, rgb);
    }

    private static Pixels greys(Random random) {
        byte[] grey = new byte[37 * 23];
        random.nextBytes(grey);
        return Pixels.ofGrey(37, 23, grey);
    }

    private static Pixels picture(String url) {
        byte[] png = Base64.getDecoder().decode(url.substring("data:image/png;base64,".length()));
        return switch (new PictureReader().read(png)) {
            case PictureResult.Read(Pixels pixels) -> pixels;
            case PictureResult.Refused(String reason) -> throw new AssertionError(reason);
        };
    }

    private static JsonNode hits(HttpResponse<byte[]> response) throws IOException {
        assertEquals(200, response.statusCode());
        return RunningApi.json(response).get("hits");
    }

    private static String image(String url) {
        return "{\"parts\":[{\"image\":\"" + url + "\"}]}";
    }

    private static String url(String called, byte[] file) {
        return "data:" + called + ";base64," + Base64.getEncoder().encodeToString(file);
    }
}
