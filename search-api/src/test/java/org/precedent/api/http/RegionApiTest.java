package org.precedent.api.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.precedent.api.query.SampleArchive;
import org.precedent.api.query.WatchedEncoder;
import org.precedent.encoder.Pixels;
import org.precedent.encoder.Regions;

/** The fake encoder sees 4 x 4 regions, each of which brings the word for its colour; the archive has img-red. */
class RegionApiTest extends OfOneApi {
    @Test
    void anImageOfTheArchiveIsComparedWithWords() throws Exception {
        JsonNode red = regions("{\"imageId\":\"img-red\",\"text\":\"red\"}");

        assertEquals(4, red.get("rows").asInt());
        assertEquals(4, red.get("columns").asInt());
        assertEquals(4, red.get("similarity").size());
        assertEquals(4, red.at("/similarity/3").size());
    }

    @Test
    void thePeakLiesWhereTheImageIsLikeTheWords() throws Exception {
        String image = "{\"image\":\"" + SampleImages.dataUrl(corners()) + "\",\"text\":";
        JsonNode red = regions(image + "\"red\"}");
        JsonNode blue = regions(image + "\"blue\"}");

        assertTrue(red.at("/peak/x").asDouble() < 0.4 && red.at("/peak/y").asDouble() > 0.6, red::toString);
        assertTrue(blue.at("/peak/x").asDouble() > 0.6 && blue.at("/peak/y").asDouble() < 0.4, blue::toString);
    }

    /** Grey, its lower left corner red, its upper right one blue. */
    private static byte[] corners() throws IOException {
        BufferedImage image = new BufferedImage(16, 16, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 256; i++) {
            boolean lowerLeft = i % 16 < 4 && i / 16 >= 12;
            boolean upperRight = i % 16 >= 12 && i / 16 < 4;
            image.setRGB(i % 16, i / 16, lowerLeft ? 0xC80000 : upperRight ? 0x0000C8 : 0x808080);
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        return png.toByteArray();
    }

    @Test
    void anImageIsComparedWithAnotherOfEither() throws Exception {
        String corners = SampleImages.dataUrl(corners());
        JsonNode red = regions("{\"image\":\"" + corners + "\",\"otherImageId\":\"img-red\"}");
        JsonNode back = regions("{\"imageId\":\"img-red\",\"otherImage\":\"" + corners + "\"}");

        assertTrue(red.at("/peak/x").asDouble() < 0.4 && red.at("/peak/y").asDouble() > 0.6, red::toString);
        assertEquals(4, back.get("rows").asInt());
    }

    @Test
    void filesMayStandForBothImages() throws Exception {
        byte[] form = new Form()
                .json("request", "{}")
                .file("image", SampleImages.png(0, 200, 0))
                .file("image", SampleImages.png(0, 200, 0))
                .end();
        JsonNode answer = RunningApi.json(api.post("/api/v1/regions", Form.TYPE, form));

        assertEquals(4, answer.get("rows").asInt());
    }

    @Test
    void aFileMayStandForTheOtherImageAlone() throws Exception {
        byte[] form = new Form()
                .json("request", "{\"imageId\":\"img-red\"}")
                .file("image", SampleImages.png(200, 0, 0))
                .end();
        JsonNode answer = RunningApi.json(api.post("/api/v1/regions", Form.TYPE, form));

        assertEquals(4, answer.get("rows").asInt());
    }

    static Stream<Arguments> badRequests() throws IOException {
        String picture = "\"image\":\"" + SampleImages.dataUrl(SampleImages.png(1, 1, 1)) + "\"";
        String red = "\"imageId\":\"img-red\"";
        return Stream.of(
                Arguments.of("{}", 400, "needs exactly one image"),
                Arguments.of("{" + picture + "," + red + ",\"text\":\"a\"}", 400, "needs exactly one image"),
                Arguments.of("{" + red + "}", 400, "needs exactly one thing to compare with"),
                Arguments.of(
                        "{" + red + ",\"text\":\"a\",\"otherImageId\":\"b\"}",
                        400,
                        "needs exactly one thing to compare"),
                Arguments.of("{" + red + ",\"text\":\" \"}", 400, "text is blank"),
                Arguments.of("{" + red + ",\"text\":\"" + "a".repeat(2001) + "\"}", 400, "text has 2001"),
                Arguments.of("{\"imageId\":\"../x\",\"text\":\"a\"}", 400, "imageId is no id"),
                Arguments.of("{\"imageId\":\"nothing\",\"text\":\"a\"}", 404, "imageId names no image"),
                Arguments.of("{" + red + ",\"otherImageId\":\"nothing\"}", 404, "otherImageId names no image"),
                Arguments.of("{" + red + ",\"otherImage\":\"x\"}", 400, "otherImage must be a data URL"),
                Arguments.of("{\"image\":\"data:image/png;base64,\",\"text\":\"a\"}", 422, "image cannot be read"));
    }

    @ParameterizedTest
    @MethodSource("badRequests")
    void aBadRequestIsAnsweredWithAProblemThatNamesTheField(String body, int status, String detail) throws Exception {
        assertProblem(api.regions(body), status, detail);
    }

    @Test
    void aThirdFileIsOneTooMany() throws Exception {
        byte[] form = new Form()
                .json("request", "{}")
                .file("image", SampleImages.png(0, 1, 0))
                .file("image", SampleImages.png(0, 2, 0))
                .file("image", SampleImages.png(0, 3, 0))
                .end();

        assertProblem(api.post("/api/v1/regions", Form.TYPE, form), 400, "needs exactly one thing to compare with");
    }

    @Test
    void aModelWithoutRegionsSaysSo(@TempDir Path folder) throws Exception {
        WatchedEncoder plain = new WatchedEncoder(() -> {}) {
            @Override
            public Regions encodeRegions(Pixels image) {
                throw new UnsupportedOperationException("no patches");
            }
        };
        try (RunningApi other = RunningApi.start(folder, new SampleArchive(), plain, ApiOptions.DEFAULTS)) {
            assertProblem(other.regions("{\"imageId\":\"img-red\",\"text\":\"a\"}"), 501, "cannot tell the regions");
        }
    }

    private static void assertProblem(HttpResponse<byte[]> response, int status, String detail) throws IOException {
        String answer = new String(response.body(), StandardCharsets.UTF_8);
        assertEquals(status, response.statusCode(), answer);
        assertTrue(RunningApi.json(response).at("/detail").asText().contains(detail), answer);
    }

    private JsonNode regions(String json) throws Exception {
        HttpResponse<byte[]> response = api.regions(json);
        assertEquals(200, response.statusCode(), () -> new String(response.body(), StandardCharsets.UTF_8));
        return RunningApi.json(response);
    }
}
