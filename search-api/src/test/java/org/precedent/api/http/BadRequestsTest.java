package org.precedent.api.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadRequestsTest {
    private static final String TEXT = "{\"text\":\"effusion\"}";

    private RunningApi api;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        api = RunningApi.start(folder);
    }

    @AfterAll
    void stop() {
        api.close();
    }

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
                Arguments.of(
                        "{\"parts\":[" + TEXT + "],\"filter\":{\"modality\":[]}}",
                        400,
                        "filter.modality is an empty list"),
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
                Arguments.of(filter("\"age\":{\"min\":-1}"), 400, "filter.age must run"),
                Arguments.of(filter("\"age\":{\"min\":9,\"max\":3}"), 400, "filter.age must run"),
                Arguments.of(filter("\"studyDate\":{\"from\":\"yesterday\"}"), 400, "filter.studyDate.from must be"),
                Arguments.of(filter("\"studyDate\":{\"to\":\"2020-02-30\"}"), 400, "filter.studyDate.to is no day"),
                Arguments.of(
                        filter("\"studyDate\":{\"from\":\"2021-01-01\",\"to\":\"2020-01-01\"}"),
                        400,
                        "filter.studyDate must run"),
                Arguments.of(filter("\"finding\":[\"banana:present\"]"), 400, "filter.finding names no finding"),
                Arguments.of(filter("\"finding\":[\"pneumothorax:yes\"]"), 400, "filter.finding must be written as"),
                Arguments.of(filter("\"modality\":[null]"), 400, "filter.modality must hold"),
                Arguments.of(filter("\"modality\":\"CR\""), 400, "filter.modality must be a list"),
                Arguments.of(filter("\"colour\":[]"), 400, "unknown field filter.colour"),
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
                Arguments.of(filter("\"colour\":[]"), 400, "known here: age, and, attribute.NAME, bodyPart"),
                Arguments.of(filter("\"attribute.\":[\"x\"]"), 400, "unknown field filter.attribute"),
                Arguments.of(filter("\"attributes\":{\"x\":[\"y\"]}"), 400, "unknown field filter.attributes"),
                Arguments.of(filter("\"attribute.x\":[]"), 400, "filter.attribute.x is an empty list"),
                Arguments.of(filter("\"attribute.x\":[7]"), 400, "filter.attribute.x must be a list of texts"),
                Arguments.of(filter("\"attribute.x\":[\"" + "y".repeat(201) + "\"]"), 400, "at most 200 characters"),
                Arguments.of(filter("\"attribute.x\":\"y\""), 400, "filter.attribute.x must be"),
                Arguments.of(filter("\"attribute.x\":null"), 400, "filter.attribute.x must be"),
                Arguments.of(filter("\"attribute.x\":{}"), 400, "filter.attribute.x must be"),
                Arguments.of(filter("\"attribute.x\":{\"min\":1,\"to\":2}"), 400, "filter.attribute.x must be"),
                Arguments.of(filter("\"attribute.x\":{\"min\":\"1\"}"), 400, "filter.attribute.x must be"),
                Arguments.of(filter("\"attribute.x\":{\"min\":1e999}"), 400, "filter.attribute.x must be"),
                Arguments.of(filter("\"attribute.x\":{\"min\":2,\"max\":1}"), 400, "must run from min to max"),
                Arguments.of(filter("\"attribute.x\":{\"from\":2020}"), 400, "filter.attribute.x must be"),
                Arguments.of(filter("\"attribute.x\":{\"from\":\"2020-02-30\"}"), 400, "x.from is no day"),
                Arguments.of(filter("\"attribute." + "x".repeat(200) + "\":[\"y\"]"), 400, "too long in filter"),
                Arguments.of(filter("\"attribute.x\":{\"min\":NaN}"), 400, "filter.attribute.x.min cannot be read"),
                Arguments.of(filter("\"attribute.x\":{\"max\":-Infinity}"), 400, "filter.attribute.x.max cannot be"),
                Arguments.of(filter("\"attribute.x\":{\"max\":1e-}"), 400, "filter.attribute.x.max cannot be"),
                Arguments.of(filter("\"not\":{\"age\":{\"max\":NaN}}"), 400, "filter.not.age.max cannot be read"),
                Arguments.of(filter("\"age\":{\"max\":40.5}"), 400, "filter.age.max must be a whole number"),
                Arguments.of(filter("\"age\":40"), 400, "filter.age must be an object"),
                Arguments.of(filter("\"age\":{\"least\":40}"), 400, "unknown field filter.age.least"),
                Arguments.of(filter("\"studyDate\":[\"2020-01-01\"]"), 400, "filter.studyDate must be an object"),
                Arguments.of(filter("\"studyDate\":{\"from\":2020}"), 400, "filter.studyDate.from must be a text"),
                Arguments.of(
                        filter("\"attribute.x\":{\"from\":\"2021-01-01\",\"to\":\"2020-01-01\"}"),
                        400,
                        "filter.attribute.x must run from an earlier"),
                Arguments.of(filter("\"view\":[7]"), 400, "filter.view[0] must be a text"),
                Arguments.of(filter("\"view\":[]"), 400, "filter.view is an empty list"),
                Arguments.of(filter("\"modality\":[" + million("\"CR\"") + "]"), 400, "too many values"),
                Arguments.of(filter("\"modality\":[" + million("\"CR\"") + "]"), 400, "in filter.modality"),
                Arguments.of(filter("\"attribute.x\":[" + million("\"y\"") + "]"), 400, "in filter.attribute.x"),
                Arguments.of(filter("\"or\":[" + million("{}") + "]"), 400, "in filter.or"),
                Arguments.of(filter("\"not\":{\"view\":[" + million("\"PA\"") + "]}"), 400, "in filter.not.view"),
                Arguments.of(
                        filter("\"modality\":[" + many("\"CR\"", 101) + "]"), 400, "filter.modality has 101 values"),
                Arguments.of(filter("\"attribute.x\":[" + many("\"y\"", 101) + "]"), 400, "attribute.x has 101 values"),
                Arguments.of(
                        filter("\"sex\":[\"F\"],\"sex\":[\"M\"]"), 400, "filter.sex cannot be read, or stands twice"),
                Arguments.of(
                        filter("\"attribute.x\":[\"y\"],\"attribute.x\":[\"z\"]"),
                        400,
                        "filter.attribute.x cannot be read"),
                Arguments.of("{\"parts\":[" + TEXT + "],\"filter\":[]}", 400, "filter must be an object"),
                Arguments.of(filter("\"and\":[]"), 400, "filter.and is an empty list"),
                Arguments.of(filter("\"or\":[{}]"), 400, "filter.or[0] asks for nothing"),
                Arguments.of(filter("\"or\":[null]"), 400, "filter.or[0] asks for nothing"),
                Arguments.of(filter("\"not\":{\"age\":{}}"), 400, "filter.not asks for nothing"),
                Arguments.of(filter("\"not\":[]"), 400, "filter.not must be an object"),
                Arguments.of(
                        filter("\"or\":[{\"sex\":[\"F\"]},{\"not\":{\"age\":{\"min\":-1}}}]"),
                        400,
                        "filter.or[1].not.age must run"),
                Arguments.of(filter("\"not\":{\"finding\":[\"banana\"]}"), 400, "filter.finding names no finding"),
                Arguments.of(filter(nested(8)), 400, "more than 8 deep"),
                Arguments.of(filter(nested(100)), 400, "nested too deep"),
                Arguments.of(
                        filter("\"or\":["
                                + String.join(
                                        ",", Collections.nCopies(33, "{\"sex\":[\"F\"]," + "\"attribute.x\":[\"y\"]}"))
                                + "]"),
                        400,
                        "filter asks for 66 things; at most 64"),
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

    private static void assertProblem(HttpResponse<byte[]> response, int status, String detail, String instance)
            throws IOException {
        String body = new String(response.body(), StandardCharsets.UTF_8);
        assertEquals(status, response.statusCode(), body);
        assertEquals(
                "application/problem+json",
                response.headers().firstValue("Content-Type").orElseThrow());
        JsonNode problem = RunningApi.json(response);
        assertEquals("about:blank", problem.at("/type").asText());
        assertEquals(status, problem.at("/status").asInt());
        assertFalse(problem.at("/title").asText().isBlank());
        assertTrue(problem.at("/detail").asText().contains(detail), body);
        assertTrue(problem.at("/instance").asText().startsWith(instance), body);
    }

    private static String million(String value) {
        return many(value, 1_000_000);
    }

    private static String many(String value, int times) {
        return String.join(",", Collections.nCopies(times, value));
    }

    /** A filter with so many others within one another. */
    private static String nested(int filters) {
        return "\"or\":[{".repeat(filters) + "\"sex\":[\"F\"]" + "}]".repeat(filters);
    }

    private static String filter(String filter) {
        return "{\"parts\":[" + TEXT + "],\"filter\":{" + filter + "}}";
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
