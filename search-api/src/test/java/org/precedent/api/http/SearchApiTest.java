package org.precedent.api.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.precedent.api.query.SampleArchive;

class SearchApiTest extends OfOneApi {
    @Test
    void wordsFindCases() throws Exception {
        JsonNode answer = found("{\"parts\":[{\"text\":\"left pneumothorax\"}],\"ranking\":\"text\"}");

        JsonNode best = answer.at("/hits/0");
        assertTrue(best.at("/caseId").asText().startsWith("red"));
        assertEquals("strong", best.at("/relevance").asText());
        assertEquals("CR", best.at("/modality").asText());
        assertTrue(best.at("/report/snippet").asText().contains("Left pneumothorax"));
        JsonNode match = best.at("/report/matches/0");
        assertEquals(
                "left",
                best.at("/report/snippet")
                        .asText()
                        .substring(match.at("/start").asInt(), match.at("/end").asInt())
                        .toLowerCase(Locale.ROOT));
        assertEquals("words", best.at("/explanation/legs/0/leg").asText());
        assertEquals(6, answer.at("/total").asInt());
        assertEquals(3, answer.at("/facets/modality/CR").asInt());
    }

    @Test
    void anImageInTheRequestFindsCases() throws Exception {
        String url = SampleImages.dataUrl(SampleImages.png(0, 200, 0));

        JsonNode best = found("{\"parts\":[{\"image\":\"" + url + "\"}]}").at("/hits/0");
        assertEquals("green", best.at("/caseId").asText());
        assertEquals(1, best.at("/bestImage/similarity").asDouble(), 1e-6);
        assertEquals(
                "/api/v1/images/img-green/thumbnail",
                best.at("/bestImage/thumbnail").asText());
    }

    @Test
    void aFileInAFormFindsCases() throws Exception {
        byte[] form = new Form()
                .json("request", "{\"parts\":[],\"size\":1}")
                .file("image", SampleImages.jpeg(0, 0, 200))
                .end();

        assertEquals(List.of("blue"), ids(json(api.search(Form.TYPE, form))));
    }

    @Test
    void theJsonOfAFormMayComeAsAFileToo() throws Exception {
        byte[] request = "{\"parts\":[{\"text\":\"wrist\"}],\"ranking\":\"text\"}".getBytes(StandardCharsets.UTF_8);

        assertEquals(
                List.of("report-only"),
                ids(json(api.search(
                        Form.TYPE, new Form().file("request", request).end()))));
    }

    @Test
    void aPartNamesAFileAndSaysWhatItWeighs() throws Exception {
        byte[] form = new Form()
                .json("request", "{\"parts\":[{\"file\":1},{\"file\":0,\"weight\":-1}],\"size\":1}")
                .file("image", SampleImages.jpeg(0, 0, 200))
                .file("image", SampleImages.jpeg(0, 200, 0))
                .end();

        assertEquals(List.of("green"), ids(json(api.search(Form.TYPE, form))));
    }

    @Test
    void aRegionOfAnImageFindsCasesAndIsAWeakAnswer() throws Exception {
        String region = "\"region\":{\"x\":0,\"y\":0,\"width\":1,\"height\":1}";
        JsonNode stored = found("{\"parts\":[{\"caseId\":\"red\",\"imageId\":\"img-red\"," + region + "}]}");
        JsonNode sent = found("{\"parts\":[{\"image\":\"" + SampleImages.dataUrl(SampleImages.png(0, 0, 200)) + "\","
                + region + "}],\"size\":1}");

        assertFalse(ids(stored).contains("red") || ids(stored).contains("red-again"));
        assertEquals(List.of("blue"), ids(sent));
        assertEquals("weak", sent.at("/match").asText());
        assertEquals("good", sent.at("/hits/0/relevance").asText());
    }

    @Test
    void oneImageOfACaseFindsOtherPatients() throws Exception {
        JsonNode found = found("{\"parts\":[{\"caseId\":\"red\",\"imageId\":\"img-red\"}],\"ranking\":\"vector\"}");

        assertFalse(ids(found).contains("red") || ids(found).contains("red-again"));
        assertEquals(
                "image-to-image", found.at("/hits/0/explanation/legs/0/leg").asText());
    }

    @Test
    void whatLessIsWantedOfIsLeftOut() throws Exception {
        String query = "{\"parts\":[{\"text\":\"effusion\"}]%s}";
        assertTrue(ids(found(query.formatted(""))).contains("blue"));
        assertFalse(ids(found(query.formatted(",\"feedback\":{\"less\":[\"blue\"]}")))
                .contains("blue"));
    }

    @Test
    void aPatientComesOnceWhereThatIsAskedFor() throws Exception {
        JsonNode once = found("{\"parts\":[{\"text\":\"left pneumothorax\"}],\"diversity\":\"patient\"}");

        assertEquals(1, ids(once).stream().filter(id -> id.startsWith("red")).count());
        assertEquals(1, once.at("/hits/0/ofSamePatient").asInt());
    }

    @Test
    void wordsThatSayNothingFindNothingAlikeAndNothingIsPromised() throws Exception {
        JsonNode none = found("{\"parts\":[{\"text\":\"of the and with\"}]}");

        assertEquals("none", none.at("/match").asText());
        assertEquals(0, none.at("/hits").size());
        assertTrue(none.at("/nearest").size() > 0);
        none.at("/nearest")
                .forEach(hit -> hit.at("/explanation/legs").forEach(leg -> assertFalse(leg.has("probability"))));
    }

    @Test
    void whatAnAnswerIsWorthDoesNotDependOnHowManyHitsAreShown() throws Exception {
        for (String words : List.of("effusion", "left pneumothorax", "fracture", "heart", "wrist")) {
            String query = "{\"parts\":[{\"text\":\"" + words + "\"}],\"size\":%d}";
            String worth = found(query.formatted(1)).at("/match").asText();
            for (int size : List.of(2, 5, 100)) {
                assertEquals(worth, found(query.formatted(size)).at("/match").asText(), words);
            }
        }
    }

    @Test
    void anImageOfSixteenBitsIsRead() throws Exception {
        byte[] form = new Form()
                .json("request", "{\"parts\":[],\"size\":1}")
                .file("image", SampleImages.deepPng())
                .end();

        assertEquals(1, ids(json(api.search(Form.TYPE, form))).size());
    }

    @Test
    void aCaseNeverFindsItsOwnPatient() throws Exception {
        List<String> ids = ids(found("{\"parts\":[{\"caseId\":\"red\"}]}"));

        assertFalse(ids.contains("red"));
        assertFalse(ids.contains("red-again"));
        assertEquals(4, ids.size());
    }

    @Test
    void aNegativeWeightPushesAway() throws Exception {
        List<String> ids = ids(found("{\"parts\":[{\"text\":\"right effusion\"},{\"text\":\"oedema\",\"weight\":-1.0}],"
                + "\"ranking\":\"text\"}"));

        assertEquals(List.of("green", "blue"), ids);
    }

    @Test
    void filtersNarrowTheSearch() throws Exception {
        assertEquals(
                List.of("red"),
                ids(found("{\"parts\":[{\"text\":\"pneumothorax\"}],\"filter\":{\"modality\":[\"CR\"],"
                        + "\"bodyPart\":[\"CHEST\"],\"sex\":[\"F\"],\"label\":[\"pneumothorax\"],"
                        + "\"age\":{\"min\":40,\"max\":60},\"studyDate\":{\"from\":\"2020-01-01\"}}}")));
    }

    @Test
    void anOpenRangeHasOneEnd() throws Exception {
        assertEquals(
                List.of("blue"), ids(found("{\"parts\":[{\"text\":\"effusion\"}],\"filter\":{\"age\":{\"max\":40}}}")));
    }

    @Test
    void attributesNarrowTheSearch() throws Exception {
        assertEquals(Set.of("red"), passing("\"attribute.scanner.maker\":[\"Alpha\",\"Gamma\"]"));
        assertEquals(Set.of("blue"), passing("\"attribute.magnification\":{\"min\":2.6}"));
        assertEquals(Set.of("red", "blue"), passing("\"attribute.magnification\":{\"min\":2.5,\"max\":40}"));
        assertEquals(Set.of("red"), passing("\"attribute.made\":{\"to\":\"2020-05-02\"}"));
        assertEquals(Set.of(), passing("\"attribute.unheard\":[\"of\"]"));
        assertEquals(Set.of(), passing("\"view\":[\"LL\"]"));
    }

    @Test
    void filtersWithinFiltersNarrowTheSearch() throws Exception {
        assertEquals(Set.of("red", "red-again", "blue"), passing("\"or\":[{\"sex\":[\"F\"]},{\"modality\":[\"CT\"]}]"));
        assertEquals(Set.of("red", "red-again"), passing("\"modality\":[\"CR\"],\"not\":{\"sex\":[\"M\"]}"));
        assertEquals(Set.of("green"), passing("\"and\":[{\"sex\":[\"M\"]},{\"not\":{\"modality\":[\"CT\"]}}]"));
        assertEquals(
                Set.of("report-only", "image-only"), passing("\"not\":{\"or\":[{\"sex\":[\"M\"]},{\"sex\":[\"F\"]}]}"));
        assertEquals(
                Set.of("red", "red-again", "green"),
                passing("\"or\":[{\"finding\":[\"pneumothorax\",\"ptx:absent\"]}]"));
    }

    @Test
    void theAnswerRepeatsTheFilterAsItWasUnderstood() throws Exception {
        JsonNode filter = found("{\"parts\":[{\"text\":\"effusion\"}],\"filter\":{\"modality\":[\"cr\",\"CR\"],"
                        + "\"or\":[{\"finding\":[\"ptx\"]},{\"attribute.magnification\":{\"min\":2.5}}]}}")
                .get("filter");
        assertEquals("[\"CR\"]", filter.get("modality").toString());
        assertEquals(
                "[\"hydropneumothorax:present\",\"pneumothorax:present\",\"tension-pneumothorax:present\"]",
                filter.at("/or/0/finding").toString());
        assertEquals(
                "{\"min\":2.5}",
                filter.at("/or/1").get("attribute.magnification").toString());
        assertFalse(found("{\"parts\":[{\"text\":\"effusion\"}],\"filter\":{}}").has("filter"));
    }

    private Set<String> passing(String filter) throws Exception {
        JsonNode answer = found("{\"parts\":[{\"text\":\"effusion\"}],\"ranking\":\"vector\",\"size\":100,\"filter\":{"
                + filter + "}}");
        Set<String> ids = new HashSet<>(ids(answer));
        answer.at("/nearest").forEach(hit -> ids.add(hit.at("/caseId").asText()));
        assertEquals(answer.at("/total").asInt(), ids.size());
        return ids;
    }

    @Test
    void theRankingsDiffer() throws Exception {
        String query = "{\"parts\":[{\"text\":\"effusion\"}],\"ranking\":\"%s\"}";

        assertEquals(2, ids(found(query.formatted("text"))).size());
        assertEquals(6, ids(found(query.formatted("vector"))).size());
        assertEquals(6, ids(found(query.formatted("hybrid"))).size());
    }

    @Test
    void tenHitsComeUnlessSaidOtherwise(@TempDir Path folder) throws Exception {
        SampleArchive archive = new SampleArchive();
        archive.addEffusions(15);
        try (RunningApi larger = RunningApi.start(folder, archive, archive.encoder(), ApiOptions.DEFAULTS)) {
            String words = "{\"parts\":[{\"text\":\"effusion\"}]%s}";

            assertEquals(10, ids(json(larger.search(words.formatted("")))).size());
            assertEquals(
                    12,
                    ids(json(larger.search(words.formatted(",\"size\":12")))).size());
            assertEquals(
                    1, ids(json(larger.search(words.formatted(",\"size\":1")))).size());
        }
    }

    @Test
    void anAnswerIsNotKeptByBrowsers() throws Exception {
        HttpResponse<byte[]> response = api.search("{\"parts\":[{\"text\":\"effusion\"}]}");

        assertEquals("no-store", response.headers().firstValue("Cache-Control").orElseThrow());
        assertTrue(response.headers().firstValue("Content-Type").orElseThrow().startsWith("application/json"));
    }

    private JsonNode found(String json) throws Exception {
        return json(api.search(json));
    }

    private static JsonNode json(HttpResponse<byte[]> response) throws IOException {
        assertEquals(200, response.statusCode(), () -> new String(response.body(), StandardCharsets.UTF_8));
        return RunningApi.json(response);
    }

    private static List<String> ids(JsonNode answer) {
        List<String> ids = new ArrayList<>();
        answer.at("/hits").forEach(hit -> ids.add(hit.at("/caseId").asText()));
        return ids;
    }
}
