package org.precedent.api.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.precedent.api.http.ProblemCheck.assertProblem;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class BadRequestsTest extends OfOneApi {
    private static final String TEXT = "{\"text\":\"effusion\"}";

    static Stream<Arguments> badSearches() throws IOException {
        return Stream.of(
                Arguments.of("", 400, "the request must be an object"),
                Arguments.of("null", 400, "the request is null"),
                Arguments.of("[]", 400, "the request must be an object"),
                Arguments.of("{\"parts\":", 400, "not valid JSON, line 1"),
                Arguments.of("{\"parts\":[]} {}", 400, "the request must be"),
                Arguments.of("{\"parts\":[],\"parts\":[]}", 400, "no field stands twice"),
                Arguments.of("[".repeat(2000), 400, "the request must be an object"),
                Arguments.of("{\"parts\":" + "[".repeat(2000), 400, "parts[0] must be an object"),
                Arguments.of("{}", 400, "parts is missing"),
                Arguments.of("{\"parts\":[" + TEXT + "],\"limit\":3}", 400, "unknown field limit"),
                Arguments.of("{\"parts\":[{\"text\":\"a\",\"boost\":3}]}", 400, "unknown field parts[0].boost"),
                Arguments.of("{\"parts\":\"effusion\"}", 400, "parts must be a list"),
                Arguments.of("{\"parts\":[{\"text\":\"a\"},{\"text\":\"a\",\"weight\":-1}]}", 422, "pushed away again"),
                Arguments.of("{\"parts\":[null]}", 400, "parts[0] is null"),
                Arguments.of("{\"parts\":[{\"text\":7}]}", 400, "parts[0].text must be a text"),
                Arguments.of("{\"parts\":[{\"weight\":1}]}", 400, "parts[0] needs exactly one"),
                Arguments.of("{\"parts\":[{\"text\":\"a\",\"caseId\":\"red\"}]}", 400, "parts[0] needs exactly one"),
                Arguments.of("{\"parts\":[{\"text\":\" \\u0000\\n \"}]}", 400, "parts[0].text is blank"),
                Arguments.of("{\"parts\":[{\"text\":\"?! ...\"}]}", 400, "neither a letter nor a digit"),
                Arguments.of("{\"parts\":[{\"text\":\"" + "a".repeat(2001) + "\"}]}", 400, "parts[0].text has 2001"),
                Arguments.of("{\"parts\":[{\"text\":\"a\",\"weight\":11}]}", 400, "parts[0].weight must be from"),
                Arguments.of(
                        "{\"parts\":[{\"text\":\"a\",\"weight\":0}]}",
                        400,
                        "leave a part out that is to weigh nothing"),
                Arguments.of(
                        "{\"parts\":[{\"text\":\"a\",\"weight\":1e-300}]}", 400, "parts[0].weight must be from 0.01"),
                Arguments.of(
                        "{\"parts\":[{\"text\":\"a\",\"weight\":\"1\"}]}", 400, "parts[0].weight must be a number"),
                Arguments.of("{\"parts\":[{\"text\":\"a\",\"weight\":NaN}]}", 400, "parts[0].weight cannot be read"),
                Arguments.of("{\"parts\":[" + many(17) + "]}", 400, "parts has 17 elements"),
                Arguments.of("{\"parts\":[{\"caseId\":\"../etc\"}]}", 400, "parts[0].caseId is no id"),
                Arguments.of("{\"parts\":[{\"caseId\":\"nobody\"}]}", 404, "parts[0].caseId names no case"),
                Arguments.of("{\"parts\":[" + TEXT + "],\"size\":0}", 400, "size must be from 1 to 100"),
                Arguments.of("{\"parts\":[" + TEXT + "],\"size\":101}", 400, "size must be from 1 to 100"),
                Arguments.of("{\"parts\":[" + TEXT + "],\"size\":1.5}", 400, "size must be a whole number"),
                Arguments.of("{\"parts\":[" + TEXT + "],\"size\":\"10\"}", 400, "size must be a whole number"),
                Arguments.of("{\"parts\":[" + TEXT + "],\"size\":99999999999}", 400, "size"),
                Arguments.of("{\"parts\":[" + TEXT + "],\"ranking\":\"best\"}", 400, "ranking must be hybrid"),
                Arguments.of(with("\"duplicates\":\"hide\""), 400, "duplicates must be fold or show"),
                Arguments.of(with("\"diversity\":\"\""), 400, "diversity must be none or patient"),
                Arguments.of(
                        with("\"feedback\":{\"more\":[\"red\"],\"less\":[\"red\"]}"), 400, "under more and under less"),
                Arguments.of(with("\"feedback\":{\"more\":[\"red\",\"red\"]}"), 400, "more names a case twice"),
                Arguments.of(with("\"feedback\":{\"less\":[null]}"), 404, "feedback.less[0] names no case"),
                Arguments.of(with("\"feedback\":{\"more\":\"red\"}"), 400, "feedback.more must be a list"),
                Arguments.of(with("\"feedback\":{\"more\":[\"../\"]}"), 400, "feedback.more[0] is no id"),
                Arguments.of(with("\"feedback\":{\"more\":[\"nobody\"]}"), 404, "feedback.more[0] names no case"),
                Arguments.of(part("\"text\":\"a\",\"region\":{}"), 400, "a region belongs to one image"),
                Arguments.of(part("\"caseId\":\"red\",\"region\":{}"), 400, "a region belongs to one image"),
                Arguments.of(part("\"text\":\"a\",\"file\":0"), 400, "parts[0] needs exactly one"),
                Arguments.of(part("\"file\":0"), 400, "parts[0].file names no file: 0 came"),
                Arguments.of(part("\"file\":-1"), 400, "parts[0].file names no file"),
                Arguments.of(part("\"imageId\":\"img-red\""), 400, "parts[0] needs exactly one"),
                Arguments.of(
                        part("\"caseId\":\"red\",\"imageId\":\"img-blue\""),
                        404,
                        "parts[0].imageId names no image of this"),
                Arguments.of(
                        part("\"caseId\":\"nobody\",\"imageId\":\"img-red\""), 404, "parts[0].caseId names no case"),
                Arguments.of(
                        region("\"img-nothing\"", "0,0,1,1"), 404, "parts[0].imageId names no image of this archive"),
                Arguments.of(region("\"img-red\"", "0,0,1,null"), 400, "parts[0].region needs x, y, width and height"),
                Arguments.of(region("\"img-red\"", "0.5,0,0.6,1"), 400, "parts[0].region must lie within the image"),
                Arguments.of(region("\"img-red\"", "0,0,0.5,1"), 400, "parts[0].region encloses 8 x 16 pixels"),
                Arguments.of(region("\"img-red\"", "0,0,1e308,1"), 400, "parts[0].region must lie within"),
                Arguments.of("{\"parts\":[]}", 422, "no part has a positive weight"),
                Arguments.of("{\"parts\":[{\"text\":\"a\",\"weight\":-1}]}", 422, "no part has a positive weight"),
                Arguments.of(image("http://elsewhere/x.png"), 400, "parts[0].image must be a data URL"),
                Arguments.of(image("data:image/png;base64,%%%"), 422, "parts[0].image is not base64"),
                Arguments.of(image("data:image/png;base64,"), 422, "parts[0].image cannot be read"),
                Arguments.of(image(SampleImages.dataUrl(bytes("GIF89a..........."))), 422, "GIF"),
                Arguments.of(image(SampleImages.dataUrl(truncated())), 422, "parts[0].image cannot be read"),
                Arguments.of(
                        image(SampleImages.dataUrl(SampleImages.hugePng(60_000, 60_000))), 422, "more than the limit"),
                Arguments.of(
                        "{\"parts\":[{\"image\":\"" + SampleImages.dataUrl(SampleImages.png(1, 1, 1))
                                + "\"}],\"ranking\":\"text\"}",
                        422,
                        "choose the ranking hybrid or vector"));
    }

    @ParameterizedTest
    @MethodSource("badSearches")
    void aBadSearchIsAnsweredWithAProblemThatNamesTheField(String body, int status, String detail) throws Exception {
        assertProblem(api.search(body), status, detail, "/api/v1/search");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/cases/nobody, 404, caseId names no case",
        "/api/v1/cases/NOBODY!, 400, caseId is no id",
        "/api/v1/images/nothing/thumbnail, 404, imageId names no image",
        "/api/v1/images/nothing/rendered, 404, imageId names no image",
        "/api/v1/images/..%2Fkey/rendered, 400, imageId is no id",
        "/api/v1/nowhere, 404, nothing at this address",
        "/nowhere, 404, nothing at this address",
        "/api/v1/search, 405, this address answers POST"
    })
    void anAddressThatLeadsNowhereIsAProblem(String path, int status, String detail) throws Exception {
        assertProblem(api.get(path), status, detail, "/");
    }

    @Test
    void aWrongMethodIsToldTheRightOnes() throws Exception {
        HttpResponse<byte[]> response =
                api.send(api.request("/api/v1/health").DELETE().build());

        assertProblem(response, 405, "this address answers GET", "/api/v1/health");
        assertEquals("GET, HEAD", response.headers().firstValue("Allow").orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({"nonsense", "utf-16", "@", "iso-8859-1"})
    void anotherCharsetThanUtf8IsRefused(String charset) throws Exception {
        assertProblem(api.search("application/json; charset=" + charset, bytes(TEXT)), 415, "charset must be", "/");
    }

    @Test
    void wideCharactersAreNoJson() throws Exception {
        byte[] wide = ("{\"parts\":[" + TEXT + "]}").getBytes(StandardCharsets.UTF_16LE);

        assertProblem(api.search("application/json", wide), 400, "not valid JSON", "/");
    }

    @Test
    void aByteOrderMarkIsPassedOver() throws Exception {
        byte[] marked = bytes("\uFEFF{\"parts\":[" + TEXT + "]}");

        assertEquals(200, api.search("application/json", marked).statusCode());
    }

    @ParameterizedTest
    @CsvSource({"utf-8", "UTF-8", "\"utf-8\"", "utf8"})
    void utf8MayBeNamed(String charset) throws Exception {
        byte[] whole = bytes("{\"parts\":[" + TEXT + "]}");
        assertEquals(
                200, api.search("application/json; charset=" + charset, whole).statusCode());
    }

    @Test
    void anotherMediaTypeIsRefused() throws Exception {
        assertProblem(api.search("text/plain", bytes(TEXT)), 415, "Content-Type must be", "/");
        assertProblem(
                api.search("application/x-www-form-urlencoded", bytes("parts=1")), 415, "Content-Type must be", "/");
    }

    @Test
    void aBodyThatIsTooLargeIsRefused() throws Exception {
        byte[] body = new byte[ApiOptions.DEFAULTS.bodyLimit() + 1];
        Arrays.fill(body, (byte) ' ');

        assertProblem(api.search("application/json", body), 413, "larger than 33554432 bytes", "/");
    }

    @Test
    void aBodyOfUnknownLengthThatIsTooLargeIsRefused() throws Exception {
        byte[] body = new byte[ApiOptions.DEFAULTS.bodyLimit() + 1];
        Arrays.fill(body, (byte) ' ');

        assertProblem(chunked("application/json", body), 413, "larger than 33554432 bytes", "/");
    }

    @Test
    void aFormThatIsTooLargeIsRefused() throws Exception {
        byte[] form = new Form()
                .json("request", "{\"parts\":[]}")
                .file("image", new byte[ApiOptions.DEFAULTS.bodyLimit()])
                .end();

        assertProblem(api.search(Form.TYPE, form), 413, "larger than 33554432 bytes", "/");
        assertProblem(chunked(Form.TYPE, form), 413, "larger than 33554432 bytes", "/");
    }

    @Test
    void aBadFormIsRefused() throws Exception {
        byte[] torn = new Form().json("request", "{\"parts\":[]}").torn();
        byte[] without = new Form().file("image", SampleImages.png(1, 1, 1)).end();
        byte[] twice = new Form()
                .json("request", "{\"parts\":[]}")
                .json("request", "{\"parts\":[]}")
                .end();
        byte[] unknown =
                new Form().json("request", "{\"parts\":[]}").json("mood", "1").end();
        byte[] unreadable = new Form()
                .json("request", "{\"parts\":[]}")
                .file("image", bytes("no image"))
                .end();

        assertProblem(api.search(Form.TYPE, torn), 400, "the form cannot be read", "/");
        assertProblem(api.search("multipart/form-data", torn), 400, "the form cannot be read", "/");
        assertProblem(api.search(Form.TYPE, without), 400, "request is missing", "/");
        assertProblem(api.search(Form.TYPE, twice), 400, "request stands twice", "/");
        assertProblem(api.search(Form.TYPE, unknown), 400, "unknown part", "/");
        assertProblem(api.search(Form.TYPE, unreadable), 422, "image 1 cannot be read", "/");
    }

    @Test
    void aProblemNeverRepeatsWhatWasAskedFor() throws Exception {
        HttpResponse<byte[]> response =
                api.search("{\"parts\":[{\"text\":\"Jane Doe\"}],\"filter\":{\"label\":\"Jane Doe\"}}");

        assertEquals(400, response.statusCode());
        assertFalse(new String(response.body(), StandardCharsets.UTF_8).contains("Jane"));
    }

    private HttpResponse<byte[]> chunked(String type, byte[] body) throws Exception {
        return api.send(api.request("/api/v1/search")
                .header("Content-Type", type)
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                .build());
    }

    private static String with(String field) {
        return "{\"parts\":[" + TEXT + "]," + field + "}";
    }

    private static String part(String fields) {
        return "{\"parts\":[{" + fields + "}]}";
    }

    private static String region(String image, String shares) {
        String[] share = shares.split(",", -1);
        return part("\"caseId\":\"red\",\"imageId\":" + image + ",\"region\":{\"x\":" + share[0] + ",\"y\":" + share[1]
                + ",\"width\":" + share[2] + ",\"height\":" + share[3] + "}");
    }

    private static String image(String url) {
        return "{\"parts\":[{\"image\":\"" + url + "\"}]}";
    }

    private static String many(int count) {
        return String.join(",", Collections.nCopies(count, TEXT));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] truncated() throws IOException {
        byte[] png = SampleImages.png(1, 1, 1);
        return Arrays.copyOf(png, png.length - 20);
    }
}
