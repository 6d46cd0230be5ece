package org.precedent.api.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.precedent.api.query.SampleArchive;
import org.precedent.api.summary.FakeModel;
import org.precedent.api.summary.prompt.SummaryPrompt;

class SummaryApiTest extends OfOneApi {
    static final String CHESTS = "{\"caseIds\":[\"red\",\"red-again\",\"green\"]}";
    static final String TRUE =
            FakeModel.claim("A left pneumothorax is present in cases 1 and 2.", "pneumothorax", 1, 2);
    static final String WRONG = FakeModel.claim("Case 1 shows a right pneumothorax.", "pneumothorax", 1);

    private static JsonNode answered(HttpResponse<byte[]> response) throws IOException {
        assertEquals(200, response.statusCode(), () -> new String(response.body(), StandardCharsets.UTF_8));
        return RunningApi.json(response);
    }

    @Test
    void whatChosenCasesHaveInCommonIsCountedAndQuotedByRule() throws Exception {
        JsonNode summary = answered(api.summarise(CHESTS));
        assertEquals("extractive", summary.at("/mode").asText());
        assertEquals("red", summary.at("/cases/0/caseId").asText());
        JsonNode pneumothorax = summary.at("/findings/0");
        assertEquals("pneumothorax", pneumothorax.at("/finding").asText());
        assertEquals("[1,2]", pneumothorax.at("/present").toString());
        assertEquals("[3]", pneumothorax.at("/absent").toString());
        assertTrue(pneumothorax.at("/disputed").asBoolean());
        assertEquals(2, pneumothorax.at("/sides/left").asInt());
        assertEquals(
                "of this archive, not of the world",
                summary.at("/differential/scope").asText());
        assertFalse(summary.has("fallbackReason"));
        assertFalse(summary.has("model"));
        assertEquals(3, summary.at("/counts/cases").asInt());
        assertTrue(summary.at("/label").asText().contains("not for diagnosis"));
    }

    @Test
    void everythingQuotedStandsInItsReportVerbatim() throws Exception {
        JsonNode summary = answered(api.summarise(CHESTS));
        assertFalse(summary.at("/claims").isEmpty());
        assertFalse(summary.at("/quotes").isEmpty());
        for (JsonNode claim : summary.at("/claims")) {
            for (JsonNode evidence : claim.at("/evidence")) {
                assertVerbatim(evidence);
            }
        }
        for (JsonNode quote : summary.at("/quotes")) {
            assertVerbatim(quote.at("/evidence"));
            for (JsonNode also : quote.at("/alsoIn")) {
                assertVerbatim(also);
            }
        }
    }

    private void assertVerbatim(JsonNode evidence) throws Exception {
        JsonNode found =
                answered(api.get("/api/v1/cases/" + evidence.at("/caseId").asText()));
        String report = found.at("/report/text").asText();
        assertEquals(
                evidence.at("/quotedText").asText(),
                report.substring(
                        evidence.at("/start").asInt(), evidence.at("/end").asInt()));
    }

    @Test
    void theHitsOfASearchAreSummarisedInTheirOrder() throws Exception {
        JsonNode summary = answered(
                api.summarise("{\"query\":{\"parts\":[{\"text\":\"effusion\"}],\"ranking\":\"text\",\"size\":5}}"));
        assertEquals(1, summary.at("/cases/0/similarity").asDouble(), 1e-9);
        assertEquals("pleural-effusion", summary.at("/findings/0/finding").asText());
    }

    @Test
    void aSearchMayComeWithItsImages() throws Exception {
        byte[] form = new Form()
                .json("request", "{\"query\":{\"parts\":[]}}")
                .file("image", SampleImages.png(200, 0, 0))
                .end();
        JsonNode summary = answered(api.post("/api/v1/summaries", Form.TYPE, form));
        assertTrue(summary.at("/mode").asText().matches("extractive|none"), summary.toString());
    }

    @Test
    void whatIsLikeACaseIsSummarisedWithoutIt(@TempDir Path folder) throws Exception {
        SampleArchive effusions = new SampleArchive();
        effusions.addEffusions(4);
        try (RunningApi other = RunningApi.start(folder, effusions, effusions.encoder(), ApiOptions.DEFAULTS)) {
            JsonNode summary = answered(other.post(
                    "/api/v1/cases/effusion-0/summary",
                    "application/json",
                    "{\"mode\":\"extractive\"}".getBytes(StandardCharsets.UTF_8)));
            String cases = summary.at("/cases").toString();
            assertFalse(cases.contains("\"effusion-0\""), cases);
            assertTrue(cases.contains("\"effusion-1\""), summary.toString());
        }
    }

    @Test
    void whereNothingFitsItIsSaidThatThereIsTooLittle() throws Exception {
        JsonNode summary = answered(
                api.summarise("{\"query\":{\"parts\":[{\"text\":\"effusion\"}],\"filter\":{\"modality\":[\"MG\"]}}}"));
        assertEquals("none", summary.at("/mode").asText());
        assertTrue(summary.at("/reason").asText().startsWith("too little evidence to summarise"), summary.toString());
        assertTrue(summary.at("/claims").isEmpty());
    }

    @Test
    void whoAsksForALanguageModelWhereThereIsNoneIsToldSo() throws Exception {
        JsonNode summary = answered(api.summarise(CHESTS.replace("}", ",\"mode\":\"generated\"}")));
        assertEquals("extractive", summary.at("/mode").asText());
        assertEquals(
                "no language model is configured", summary.at("/fallbackReason").asText());
        assertEquals("no-model", summary.at("/fallbackNotice/code").asText());
    }

    static Stream<Arguments> refusals() {
        String path = "/api/v1/summaries";
        String like = "/api/v1/cases/red/summary";
        return Stream.of(
                Arguments.of(path, "{}", 400, "query is missing"),
                Arguments.of(path, "{\"caseIds\":[]}", 400, "caseIds has 0 elements"),
                Arguments.of(path, "{\"caseIds\":[null]}", 400, "caseIds[0] is null"),
                Arguments.of(path, "{\"caseIds\":[\"Not An Id\"]}", 404, "caseIds[0] names a case that is not in"),
                Arguments.of(path, "{\"caseIds\":[\"red\",\"GREEN\"]}", 404, "caseIds[1] names a case that is not in"),
                Arguments.of(path, "{\"caseIds\":[\"red\",\"red\"]}", 400, "caseIds[1] names a case"),
                Arguments.of(path, "{\"caseIds\":[\"nobody\"]}", 404, "caseIds names 1 case"),
                Arguments.of(path, "{\"caseIds\":[\"red\"],\"mode\":\"guess\"}", 400, "mode must be auto"),
                Arguments.of(path, "{\"caseIds\":[\"red\"],\"model\":\"x\"}", 400, "model"),
                Arguments.of(path, "{\"query\":{}}", 400, "query: parts is missing"),
                Arguments.of(path, "{\"query\":{\"parts\":[{\"text\":\"a\"}],\"size\":0}}", 400, "query: size"),
                Arguments.of(path, "{\"query\":{\"parts\":[{\"caseId\":\"nobody\"}]}}", 404, "case"),
                Arguments.of(path, "{\"query\":{\"parts\":[{\"text\":\"a\",\"weight\":-1}]}}", 422, ""),
                Arguments.of(path, "[", 400, ""),
                Arguments.of(like, "{\"mode\":7}", 400, "mode"),
                Arguments.of(like, "{\"query\":{}}", 400, "query"),
                Arguments.of("/api/v1/cases/nobody/summary", "{}", 404, "case"),
                Arguments.of("/api/v1/cases/NOBODY/summary", "{}", 400, "caseId is no id"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void whatIsWrongIsSaidAsAProblemAlsoToReadersOfEvents(String path, String body, int status, String detail)
            throws Exception {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        ProblemCheck.assertProblem(api.post(path, "application/json", bytes), status, detail, path);
        if (path.endsWith("summaries")) {
            ProblemCheck.assertProblem(api.summariseLive(body), status, detail, path);
        }
    }

    @Test
    void theServiceSaysWhoWritesItsSummaries(@TempDir Path folder) throws Exception {
        assertFalse(answered(api.get("/api/v1/health")).has("languageModel"));
        try (FakeModel model = FakeModel.writing(TRUE);
                RunningApi other = RunningApi.start(
                        folder, new SampleArchive(), ApiOptions.DEFAULTS, model.summariser(FakeModel.SHORT))) {
            JsonNode health = answered(other.get("/api/v1/health"));
            assertEquals("tiny-model", health.at("/languageModel/name").asText());
            assertEquals("this machine", health.at("/languageModel/where").asText());
        }
    }

    @Test
    void whatALanguageModelWroteIsAnsweredWithWhatBecameOfIt(@TempDir Path folder) throws Exception {
        try (FakeModel model = FakeModel.writing(TRUE, WRONG);
                RunningApi other = RunningApi.start(
                        folder, new SampleArchive(), ApiOptions.DEFAULTS, model.summariser(FakeModel.SHORT))) {
            JsonNode summary = answered(other.summarise(CHESTS));
            assertEquals("generated", summary.at("/mode").asText());
            assertEquals("tiny", summary.at("/model/name").asText());
            assertEquals(SummaryPrompt.VERSION, summary.at("/model/prompt").asText());
            assertEquals("side", summary.at("/dropped/0/code").asText());
            assertEquals(1, summary.at("/counts/dropped").asInt());
            assertEquals(1, summary.at("/counts/supported").asInt());
            assertEquals(2, summary.at("/claims/0/evidence").size());
            assertEquals(summary, answered(other.summarise(CHESTS)));
            assertEquals(1, model.requests().size());
        }
    }

    @Test
    void whereMoreSummariesAreMadeThanThereIsRoomForTheReaderIsToldToComeBack(@TempDir Path folder) throws Exception {
        ApiOptions one = ApiOptions.DEFAULTS.withSummaries(1, Duration.ofMillis(100));
        try (FakeModel model = FakeModel.running(FakeModel.Talk::waitForClient);
                RunningApi other =
                        RunningApi.start(folder, new SampleArchive(), one, model.summariser(FakeModel.PATIENT));
                SummaryReader _ = new SummaryReader(other, SummaryReader.EVENTS, CHESTS).until("event: extracted")) {
            HttpResponse<byte[]> refused = other.summarise(CHESTS.replace("}", ",\"mode\":\"extractive\"}"));
            assertEquals(503, refused.statusCode());
            assertTrue(refused.headers().firstValue("Retry-After").isPresent());
            assertEquals(
                    200, other.search("{\"parts\":[{\"text\":\"effusion\"}]}").statusCode());
        }
    }
}
