package org.precedent.api.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.precedent.api.http.ProblemCheck.assertProblem;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CollectionApiTest {
    private static final String ALL = "/api/v1/collections";

    private RunningApi api;

    @BeforeEach
    void start(@TempDir Path folder) throws Exception {
        api = RunningApi.start(folder);
    }

    @AfterEach
    void stop() {
        api.close();
    }

    private JsonNode made(String json) throws Exception {
        HttpResponse<byte[]> response = api.post(ALL, json);
        assertEquals(201, response.statusCode(), () -> new String(response.body(), StandardCharsets.UTF_8));
        JsonNode made = RunningApi.json(response);
        assertEquals(
                ALL + "/" + made.at("/id").asText(),
                response.headers().firstValue("Location").orElseThrow());
        return made;
    }

    private static String one(JsonNode collection) {
        return ALL + "/" + collection.at("/id").asText();
    }

    private static String saved(JsonNode collection, String name, String entries) {
        return "{\"revision\":" + collection.at("/revision").asLong() + ",\"name\":\"" + name + "\",\"entries\":["
                + entries + "]}";
    }

    @Test
    void aCollectionIsMadeReadListedAndDeleted() throws Exception {
        JsonNode made = made("""
                {"name":" Chest ","note":"Week 1","tags":["course"],"entries":[
                  {"caseId":"red","note":"look","tags":["easy"],"history":"Fell.","diagnosis":"pneumothorax"},
                  {"caseId":"blue"}]}""");
        assertEquals(made, RunningApi.json(api.get(one(made))));
        assertEquals("Chest", made.at("/name").asText());
        assertEquals("Fell.", made.at("/entries/0/history").asText());
        assertTrue(made.at("/entries/0/there").asBoolean());
        assertFalse(made.at("/entries/1").has("history"));

        JsonNode listed = RunningApi.json(api.get(ALL)).at("/collections/0");
        assertEquals(made.at("/id"), listed.at("/id"));
        assertEquals(2, listed.at("/count").asInt());
        assertEquals("course", listed.at("/tags/0").asText());
        assertEquals(made.at("/changed"), listed.at("/changed"));

        String delete = one(made) + "?revision=" + made.at("/revision");
        assertEquals(204, api.delete(delete).statusCode());
        assertEquals(204, api.delete(delete).statusCode());
        assertProblem(api.get(one(made)), 404, "names no collection", one(made));
    }

    @Test
    void whoSavesWhatWasChangedMeanwhileIsToldSo() throws Exception {
        JsonNode made = made("{\"name\":\"Chest\"}");
        JsonNode now = RunningApi.json(api.put(one(made), saved(made, "Thorax", "{\"caseId\":\"red\"}")));
        assertEquals("Thorax", now.at("/name").asText());
        assertTrue(now.at("/revision").asLong() > made.at("/revision").asLong());

        assertProblem(api.put(one(made), saved(made, "Mine", "")), 409, "get it again", one(made));
        assertProblem(api.delete(one(made) + "?revision=" + made.at("/revision")), 409, "get it again", one(made));
        assertEquals(now, RunningApi.json(api.get(one(made))));
    }

    @Test
    void aCaseThatIsNotThereIsNamedByItsPlaceAlone() throws Exception {
        HttpResponse<byte[]> response =
                api.post(ALL, "{\"name\":\"n\",\"entries\":[{\"caseId\":\"red\"},{\"caseId\":\"nobody\"}]}");
        assertProblem(response, 422, "entries[1] name no case of this archive", ALL);
        assertFalse(new String(response.body(), StandardCharsets.UTF_8).contains("nobody"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}|name is missing",
                "{\"name\":\" \"}|name is blank",
                "{\"name\":\"n\",\"tags\":[null]}|tags[0] is null",
                "{\"name\":\"n\",\"revision\":1}|revision belongs to a collection that is there",
                "{\"name\":\"n\",\"entries\":[{}]}|entries[0].caseId is missing",
                "{\"name\":\"n\",\"entries\":[{\"caseId\":\"NO\"}]}|entries[0].caseId is no id",
                "{\"name\":\"n\",\"entries\":[{\"caseId\":\"red\"},{\"caseId\":\"red\"}]}|entries holds a case twice",
                "{\"name\":\"n\",\"entries\":[{\"caseId\":\"red\",\"tags\":[\"a\\nb\"]}]}|entries[0].a tag holds",
                "{\"name\":\"n\",\"patient\":\"x\"}|unknown field patient",
                "{\"name\":\"n\",\"revision\":\"1\"}|revision must be a whole number",
                "{\"name\":1}|name must be a text"
            })
    void whatIsWrongIsSaidByItsField(String body, String detail) throws Exception {
        assertProblem(api.post(ALL, body), 400, detail, ALL);
    }

    @Test
    void aRevisionIsAskedFor() throws Exception {
        JsonNode made = made("{\"name\":\"Chest\"}");
        assertProblem(api.put(one(made), "{\"name\":\"x\"}"), 400, "revision must be", one(made));
        assertProblem(api.delete(one(made)), 400, "revision must be", one(made));
        assertProblem(api.get(ALL + "/NO"), 400, "id is no id of a collection", ALL);
    }

    @Test
    void aCollectionIsExportedWithItsCasesAsOneFile() throws Exception {
        JsonNode made = made("{\"name\":\"Chest\",\"entries\":[{\"caseId\":\"red\"},{\"caseId\":\"report-only\"}]}");
        HttpResponse<byte[]> response = api.get(one(made) + "/export");
        assertEquals(200, response.statusCode());
        assertEquals(
                "application/zip", response.headers().firstValue("Content-Type").orElseThrow());
        Map<String, String> members = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(response.body()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                members.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertEquals(List.of("collection.json", "images/img-red.png", "manifest.jsonl"), List.copyOf(members.keySet()));
        String rows = String.valueOf(members.get("manifest.jsonl"));
        assertEquals(2, rows.lines().count());
        assertTrue(rows.contains("\"study_id\":\"red\"") && rows.contains("Fracture of the wrist."), rows);
        assertFalse(rows.contains("patient-red"), rows);
        assertProblem(api.get(ALL + "/nobody/export"), 404, "names no collection", ALL);
    }

    @Test
    void aQuizIsMadeAndMadeAgainByItsSeed() throws Exception {
        JsonNode made = made("""
                {"name":"Chest","entries":[{"caseId":"red","history":"Fell."},{"caseId":"blue"},{"caseId":"image-only"}]}""");
        JsonNode quiz = RunningApi.json(api.post(one(made) + "/quiz", "{\"choices\":3}"));
        assertEquals(
                quiz,
                RunningApi.json(api.post(one(made) + "/quiz", "{\"choices\":3,\"seed\":" + quiz.at("/seed") + "}")));
        assertEquals(made.at("/revision"), quiz.at("/revision"));
        assertEquals("pneumothorax", quiz.at("/questions/0/answer").asText());
        assertEquals("Fell.", quiz.at("/questions/0/history").asText());
        assertEquals("image-only", quiz.at("/leftOut/0/caseId").asText());
        assertEquals("no-diagnosis", quiz.at("/leftOut/0/reason").asText());

        assertProblem(api.post(one(made) + "/quiz", "{\"choices\":1}"), 400, "choices must be in 2 to 10", ALL);
        assertProblem(api.post(one(made) + "/quiz", "{\"seed\":-1}"), 400, "seed must be in 0 to", ALL);
        assertProblem(api.post(ALL + "/nobody/quiz", "{}"), 404, "names no collection", ALL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE"})
    void pagesOfOtherSitesChangeNothing(String method) throws Exception {
        JsonNode made = made("{\"name\":\"Chest\"}");
        String path = method.equals("POST") ? ALL : one(made) + "?revision=" + made.at("/revision");
        HttpResponse<byte[]> response = api.send(api.request(path)
                .header("Origin", "http://elsewhere.example")
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(saved(made, "Mine", "")))
                .build());
        assertProblem(response, 403, "pages of other sites", ALL);
        assertEquals(made, RunningApi.json(api.get(one(made))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=b"})
    void whatAFormCanSendIsNotTaken(String type) throws Exception {
        HttpResponse<byte[]> response = api.post(ALL, type, "{\"name\":\"n\"}".getBytes(StandardCharsets.UTF_8));
        assertProblem(response, 415, "application/json", ALL);
    }
}
