package org.precedent.api.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.precedent.api.query.SampleArchive;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListApiTest {
    private static final String LISTS = "/api/v1/lists";

    private RunningApi api;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        SampleArchive archive = new SampleArchive();
        archive.addEffusions(30);
        api = RunningApi.start(folder, archive, archive.encoder(), ApiOptions.DEFAULTS);
    }

    @AfterAll
    void stop() {
        api.close();
    }

    private HttpResponse<byte[]> post(String path, String json) throws Exception {
        return api.post(path, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    private JsonNode page(String json) throws Exception {
        HttpResponse<byte[]> response = post(LISTS, json);
        assertEquals(200, response.statusCode(), () -> new String(response.body(), StandardCharsets.UTF_8));
        return RunningApi.json(response);
    }

    private static List<String> ids(JsonNode page) {
        return page.get("rows")
                .valueStream()
                .map(row -> row.get("caseId").asText())
                .toList();
    }

    @Test
    void aPageTellsWhatItIsOf() throws Exception {
        JsonNode page = page("{\"filter\":{\"modality\":[\"cr\"]},\"facets\":true}");
        assertEquals(3, page.get("total").asInt());
        assertEquals("index", page.get("indexGeneration").asText());
        assertEquals("fake", page.at("/model/name").asText());
        assertEquals("{\"modality\":[\"CR\"]}", page.get("filter").toString());
        assertEquals(3, page.at("/facets/modality/CR").asInt());
        assertEquals(List.of("red", "green", "red-again"), ids(page));
        assertFalse(page.has("next"));
        assertFalse(page.has("match"));
        JsonNode red = page.at("/rows/0");
        assertEquals("2020-05-01", red.get("studyDate").asText());
        assertEquals("[\"pneumothorax\"]", red.get("labels").toString());
        assertEquals(1, red.get("imageCount").asInt());
        assertEquals("2.5", red.at("/attributes/magnification").asText());
        assertFalse(red.has("rank"));
        assertFalse(page("{}").has("facets"));
    }

    @Test
    void aListIsReadToItsEndPageByPage() throws Exception {
        List<String> all = new ArrayList<>();
        String after = "";
        int pages = 0;
        do {
            JsonNode page = page("{\"parts\":[{\"text\":\"effusion\"}],\"size\":10" + after + "}");
            assertEquals(36, page.get("total").asInt());
            all.addAll(ids(page));
            after = page.has("next") ? ",\"after\":\"" + page.get("next").asText() + "\"" : "";
            pages++;
        } while (!after.isEmpty());
        assertEquals(4, pages);
        assertEquals(36, all.stream().distinct().count());
    }

    @Test
    void anyAllAndNoneOfLabelsAndFindingsAreAskedFor() throws Exception {
        assertEquals(
                List.of("red", "blue"),
                ids(page("{\"filter\":{\"modality\":[\"CR\",\"CT\"],\"or\":[{\"label\":[\"pneumothorax\"]},"
                        + "{\"age\":{\"max\":30}}]}}")));
        assertEquals(
                List.of("green"),
                ids(page("{\"filter\":{\"and\":[{\"finding\":[\"effusion\"]},{\"finding\":[\"ptx:absent\"]}]}}")));
        assertEquals(
                List.of("red", "red-again"),
                ids(page("{\"filter\":{\"modality\":[\"CR\"],\"not\":{\"finding\":[\"effusion\"]}}}")));
    }

    @Test
    void chosenColumnsComeAndNoOthers() throws Exception {
        JsonNode row = page("{\"columns\":[\"attribute.scanner.maker\",\"age\"],\"filter\":{\"age\":{\"max\":30}}}")
                .at("/rows/0");
        assertEquals("{\"attribute.scanner.maker\":\"Beta\",\"age\":30}", row.toString());
    }

    @Test
    void anExportHasTheRowsOfThePagesInTheirOrder() throws Exception {
        String asked = "{\"parts\":[{\"text\":\"effusion\"}],\"filter\":{\"not\":{\"modality\":[\"CR\"]}}%s}";
        HttpResponse<byte[]> response = post(LISTS + "/export?format=jsonl", asked.formatted(""));
        assertEquals(200, response.statusCode());
        assertEquals(
                "application/jsonl;charset=utf-8",
                response.headers().firstValue("Content-Type").orElseThrow().replace(" ", ""));
        assertEquals(
                "attachment; filename=\"precedent-list.jsonl\"",
                response.headers().firstValue("Content-Disposition").orElseThrow());
        List<String> lines =
                new String(response.body(), StandardCharsets.UTF_8).lines().toList();
        JsonNode page = page(asked.formatted(",\"size\":100"));
        assertEquals(page.get("total").asInt(), lines.size() - 1);
        for (int i = 1; i < lines.size(); i++) {
            assertEquals(page.at("/rows/" + (i - 1)).toString(), lines.get(i));
        }
        assertTrue(lines.getFirst().contains("\"filter\":{\"not\":{\"modality\":[\"CR\"]}}"), lines.getFirst());
        assertTrue(lines.getFirst().contains("\"query\":[{\"text\":\"effusion\",\"weight\":1.0}]"), lines.getFirst());
    }

    @Test
    void anExportIsATableUnlessSaidOtherwise() throws Exception {
        HttpResponse<byte[]> response = post(LISTS + "/export", "{\"columns\":[\"caseId\"]}");
        List<String> lines =
                new String(response.body(), StandardCharsets.UTF_8).lines().toList();
        assertEquals("# precedent list", lines.getFirst());
        assertEquals(36, lines.stream().filter(line -> !line.startsWith("#")).count() - 1);
    }

    @Test
    void anImageThatCameAsAFileIsLookedFor() throws Exception {
        Form form = new Form().json("request", "{\"size\":1}").file("image", SampleImages.png(200, 0, 0));
        HttpResponse<byte[]> response = api.post(LISTS, Form.TYPE, form.end());
        assertEquals(200, response.statusCode());
        assertEquals(List.of("red"), ids(RunningApi.json(response)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"sort\":\"size\"}                    | sort must be relevance, date or age",
                "{\"sort\":\"relevance\"}               | sort is relevance, which needs",
                "{\"order\":\"up\"}                     | order must be",
                "{\"columns\":[\"colour\"]}             | columns[0] names no column",
                "{\"columns\":[]}                       | columns must name",
                "{\"size\":0}                           | size must be from 1 to 500, not 0",
                "{\"after\":\"x\"}                      | after is no place",
                "{\"filter\":{\"colour\":[\"x\"]}}      | unknown field filter.colour",
                "{\"filter\":{\"finding\":[\"nope\"]}}  | filter.finding names no finding",
                "{\"parts\":[{\"text\":\" \"}]}         | parts[0].text",
                "{\"colour\":1}                         | unknown field colour",
                "{\"facets\":\"yes\"}                   | facets must be"
            })
    void whatIsWrongIsNamed(String json, String said) throws Exception {
        ProblemCheck.assertProblem(post(LISTS, json), 400, said, LISTS);
    }

    @Test
    void whatBelongsToAPageIsRefusedInAnExport() throws Exception {
        ProblemCheck.assertProblem(post(LISTS + "/export", "{\"size\":1}"), 400, "size, after and facets", LISTS);
        ProblemCheck.assertProblem(post(LISTS + "/export?format=xml", "{}"), 400, "format must be csv or jsonl", LISTS);
    }

    @Test
    void aCaseThatIsUnknownIsNotFound() throws Exception {
        ProblemCheck.assertProblem(post(LISTS, "{\"parts\":[{\"caseId\":\"nobody\"}]}"), 404, "parts[0].caseId", LISTS);
    }
}
