package org.precedent.api.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.precedent.api.notice.NoticeCode;
import org.precedent.api.query.SampleArchive;
import org.precedent.api.summary.FakeModel;
import org.precedent.api.summary.claim.Reason;
import org.precedent.api.summary.llm.LlmFailure;
import org.precedent.index.model.CollectionContent;

/** Holds the description and the service against each other. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenApiTest {
    /** A filter with everything that one can ask. */
    private static final String EVERYTHING = """
            {"modality":["CR"],"bodyPart":["CHEST"],"sex":["F"],"label":["x"],"finding":["effusion:absent"],"view":["PA"],
             "age":{"min":1,"max":2},"studyDate":{"from":"2020-01-01","to":"2020-01-02"},"attribute.a":["x"],
             "attribute.b":{"min":1.5},"attribute.c":{"to":"2020-01-01"},
             "and":[{"sex":["F"]}],"or":[{"sex":["M"]}],"not":{"sex":["O"]}}""";

    private static final String COLLECTIONS = "/api/v1/collections";

    private static final String TRUE =
            FakeModel.claim("A left pneumothorax is present in cases 1 and 2.", "pneumothorax", 1, 2);
    private static final String WEAK = FakeModel.claim("One case shows a left pneumothorax.", "pneumothorax", 1);
    private static final String WRONG = FakeModel.claim("Case 1 shows a right pneumothorax.", "pneumothorax", 1);
    private static final String CHESTS = "{\"caseIds\":[\"red\",\"red-again\",\"green\",\"image-only\"]}";

    private static final String COLLECTION = """
            {"name":"Chest","note":"n","tags":["t"],"entries":[{"caseId":"red","history":"h","diagnosis":"d"},{"caseId":"blue"}]}""";

    private FakeModel model;
    private RunningApi api;
    private JsonNode description;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        SampleArchive archive = new SampleArchive();
        archive.addEffusions(CollectionContent.MOST_ENTRIES);
        model = FakeModel.writing(TRUE, WEAK, WRONG);
        api = RunningApi.start(folder, archive, ApiOptions.DEFAULTS, model.summariser(FakeModel.SHORT));
        description = new YAMLMapper().readTree(api.get("/api/v1/openapi.yaml").body());
    }

    @AfterAll
    void stop() throws IOException {
        api.close();
        model.close();
    }

    @Test
    void everyOperationIsRoutedAndEveryRouteIsDescribed() {
        Set<String> described = new TreeSet<>();
        for (var path : description.at("/paths").properties()) {
            JsonNode own = path.getValue().at("/servers/0/url");
            String server = own.isMissingNode() ? "/api/v1" : own.asText();
            path.getValue().properties().stream()
                    .map(operation -> operation.getKey().toUpperCase(Locale.ROOT))
                    .filter(method -> !method.equals("SERVERS"))
                    .forEach(method -> described.add(method + " " + server + path.getKey()));
        }
        Set<String> routed = new TreeSet<>();
        api.routes().forEach(route -> routed.add(route.method().name() + " " + route.path()));

        assertEquals(described, routed);
    }

    @Test
    void everyAnswerHasTheFieldsThatTheDescriptionRequiresAndNoOthers() throws Exception {
        check("Health", RunningApi.json(api.get("/api/v1/health")));
        check("Case", RunningApi.json(api.get("/api/v1/cases/red")));
        check("Case", RunningApi.json(api.get("/api/v1/cases/image-only")));
        check("Case", RunningApi.json(api.get("/api/v1/cases/blue")));
        check(
                "SearchResponse",
                RunningApi.json(api.search("{\"parts\":[{\"text\":\"pneumothorax\"},{\"caseId\":\"blue\"}]}")));
        check(
                "SearchResponse",
                RunningApi.json(api.search("{\"parts\":[{\"text\":\"effusion\"}],\"filter\":" + EVERYTHING + "}")));
        check("ListPage", RunningApi.json(api.post("/api/v1/lists", "application/json", bytes("{\"facets\":true}"))));
        check(
                "ListPage",
                RunningApi.json(api.post(
                        "/api/v1/lists",
                        "application/json",
                        bytes("{\"parts\":[{\"text\":\"effusion\"}],\"filter\":{\"sex\":[\"M\"]},\"size\":1}"))));
        check(
                "LabelResponse",
                RunningApi.json(
                        api.label("{\"caseId\":\"red\",\"imageId\":\"img-red\",\"prompts\":[\"red\",\"blue\"]}")));
        check(
                "QueryImage",
                RunningApi.json(api.post("/api/v1/query-images", "application/dicom", FakeQueryDicom.file(200, 0, 0))));
        check("Regions", RunningApi.json(api.regions("{\"imageId\":\"img-red\",\"text\":\"red\"}")));
        check("Problem", RunningApi.json(api.get("/api/v1/cases/nobody")));
        check("Archive", RunningApi.json(api.get("/api/v1/archive")));
        check("ArchiveRuns", RunningApi.json(api.get("/api/v1/archive/runs")));
        check("DoubtfulCases", RunningApi.json(api.get("/api/v1/archive/doubts")));
        check("Quarantine", RunningApi.json(api.get("/api/v1/archive/quarantine")));
        JsonNode collection = RunningApi.json(api.post("/api/v1/collections", COLLECTION));
        check("Collection", collection);
        check(
                "Collection",
                RunningApi.json(
                        api.get("/api/v1/collections/" + collection.at("/id").asText())));
        check("Collections", RunningApi.json(api.get("/api/v1/collections")));
        String quiz = "/api/v1/collections/" + collection.at("/id").asText() + "/quiz";
        check("Quiz", RunningApi.json(api.post(quiz, "{}")));
    }

    /** A page that says notices in its own words has one for each of these. */
    @Test
    void everyNoticeAndEveryReasonAgainstAClaimIsDescribed() {
        Stream<String> notices = Stream.concat(
                Arrays.stream(NoticeCode.values()).map(NoticeCode::code),
                Arrays.stream(LlmFailure.values()).map(LlmFailure::code));
        assertEquals(notices.collect(Collectors.toSet()), described("NoticeCode"));
        Stream<String> reasons =
                Stream.concat(Arrays.stream(Reason.values()).map(Reason::code), Stream.of("unreadable"));
        assertEquals(reasons.collect(Collectors.toSet()), described("ClaimReason"));
    }

    private Set<String> described(String schema) {
        Set<String> values = new TreeSet<>();
        description.at("/components/schemas/" + schema + "/enum").forEach(value -> values.add(value.asText()));
        return values;
    }

    @Test
    void everySummaryIsAsItIsDescribedWhoeverMadeIt() throws Exception {
        JsonNode generated = RunningApi.json(api.summarise(CHESTS));
        assertEquals("generated", generated.at("/mode").asText());
        check("Summary", generated);
        check("Summary", RunningApi.json(api.summarise(CHESTS.replace("}", ",\"mode\":\"extractive\"}"))));
        check("Summary", RunningApi.json(api.summarise("{\"caseIds\":[\"image-only\"]}")));
        check(
                "Summary",
                RunningApi.json(api.summarise("{\"query\":{\"parts\":[{\"text\":\"effusion\"}],\"size\":100},"
                        + "\"mode\":\"extractive\"}")));
        check("Summary", RunningApi.json(api.post("/api/v1/cases/red/summary", "application/json", bytes("{}"))));
    }

    @Test
    void everyEventOfASummaryIsAsItIsDescribed() throws Exception {
        Map<String, String> schemas =
                Map.of("extracted", "Summary", "claim", "SummaryClaim", "dropped", "DroppedClaims", "done", "Summary");
        List<EventText> events = EventText.of(api.summariseLive(CHESTS.replace("red-again", "red-again\",\"blue")));
        assertEquals(
                List.of("extracted", "claim", "claim", "dropped", "done"),
                events.stream().map(EventText::name).toList());
        for (EventText event : events) {
            check(String.valueOf(schemas.get(event.name())), event.json());
        }
    }

    /** A limit is asked at its edge, where it must be served, and one beyond, where it must be refused. */
    @ParameterizedTest
    @MethodSource("limits")
    void theLimitsAreTheOnesThatAreChecked(Limit limit) throws Exception {
        int most = description.at(limit.place()).asInt();
        assertTrue(most > 0, () -> "nothing is said at " + limit.place());

        HttpResponse<byte[]> atTheEdge = api.post(limit.path(), "application/json", bytes(limit.request(most)));
        HttpResponse<byte[]> beyond = api.post(limit.path(), "application/json", bytes(limit.request(most + 1)));

        int served = limit.path().equals(COLLECTIONS) ? 201 : 200;
        assertEquals(served, atTheEdge.statusCode(), () -> new String(atTheEdge.body(), StandardCharsets.UTF_8));
        assertEquals(400, beyond.statusCode(), () -> new String(beyond.body(), StandardCharsets.UTF_8));
    }

    record Limit(String place, String path, IntFunction<String> body) {
        String request(int number) {
            return body.apply(number);
        }

        @Override
        public String toString() {
            return place;
        }
    }

    static Stream<Limit> limits() {
        String schemas = "/components/schemas/";
        String search = "/api/v1/search";
        String labels = "/api/v1/labels";
        String regions = "/api/v1/regions";
        return Stream.of(
                new Limit(
                        schemas + "SearchRequest/properties/size/maximum",
                        search,
                        size -> search("", ",\"size\":" + size)),
                new Limit(schemas + "SearchRequest/properties/parts/maxItems", search, OpenApiTest::manyParts),
                new Limit(schemas + "Part/properties/text/maxLength", search, n -> search("a".repeat(n - 1), "")),
                new Limit(schemas + "Part/properties/weight/maximum", search, OpenApiTest::weighted),
                new Limit(schemas + "RegionsRequest/properties/text/maxLength", regions, OpenApiTest::located),
                new Limit(
                        schemas + "SummaryRequest/properties/caseIds/maxItems",
                        "/api/v1/summaries",
                        OpenApiTest::chosen),
                new Limit(
                        schemas + "ListRequest/properties/size/maximum",
                        "/api/v1/lists",
                        size -> "{\"size\":" + size + "}"),
                new Limit(
                        schemas + "ListRequest/properties/columns/maxItems", "/api/v1/lists", OpenApiTest::manyColumns),
                new Limit(
                        schemas + "ListRequest/properties/columns/items/maxLength",
                        "/api/v1/lists",
                        n -> "{\"columns\":[\"attribute." + "a".repeat(n - "attribute.".length()) + "\"]}"),
                new Limit(schemas + "Values/maxItems", search, n -> filtered(Collections.nCopies(n, "CR"))),
                new Limit(schemas + "Values/items/maxLength", search, n -> filtered(List.of("C".repeat(n)))),
                new Limit(schemas + "Filter/properties/and/maxItems", search, n -> joined("and", n)),
                new Limit(schemas + "Filter/properties/or/maxItems", search, n -> joined("or", n)),
                new Limit(schemas + "CollectionTags/maxItems", COLLECTIONS, n -> tagged(n, 4)),
                new Limit(schemas + "CollectionTags/items/maxLength", COLLECTIONS, n -> tagged(1, n)),
                new Limit(schemas + "CollectionName/maxLength", COLLECTIONS, n -> called("a".repeat(n), "")),
                new Limit(
                        schemas + "CollectionNote/maxLength",
                        COLLECTIONS,
                        n -> called("a", ",\"note\":\"" + "a".repeat(n) + "\"")),
                new Limit(schemas + "CaseHistory/maxLength", COLLECTIONS, n -> entry("history", n)),
                new Limit(schemas + "CaseDiagnosis/maxLength", COLLECTIONS, n -> entry("diagnosis", n)),
                new Limit(schemas + "NewCollection/properties/entries/maxItems", COLLECTIONS, OpenApiTest::collected),
                new Limit(schemas + "LabelRequest/properties/prompts/maxItems", labels, n -> labelled(n, 1)),
                new Limit(schemas + "LabelRequest/properties/prompts/items/maxLength", labels, n -> labelled(1, n)));
    }

    private static String called(String name, String more) {
        return "{\"name\":\"" + name + "\"" + more + "}";
    }

    private static String tagged(int count, int length) {
        String tags = IntStream.range(0, count)
                .mapToObj(number -> "\"" + String.format("%0" + length + "d", number) + "\"")
                .collect(Collectors.joining(","));
        return called("a", ",\"tags\":[" + tags + "]");
    }

    private static String entry(String field, int length) {
        return called("a", ",\"entries\":[{\"caseId\":\"red\",\"" + field + "\":\"" + "a".repeat(length) + "\"}]");
    }

    private static String collected(int count) {
        String entries = IntStream.range(0, count)
                .mapToObj(number -> "{\"caseId\":\"effusion-" + number + "\"}")
                .collect(Collectors.joining(","));
        return called("a", ",\"entries\":[" + entries + "]");
    }

    private static String search(String more, String rest) {
        return "{\"parts\":[{\"text\":\"b" + more + "\"}]" + rest + "}";
    }

    private static String manyParts(int count) {
        return "{\"parts\":[" + String.join(",", Collections.nCopies(count, "{\"text\":\"effusion\"}")) + "]}";
    }

    /** Those beyond the archive's are refused for their number before anybody looks for them. */
    private static String chosen(int count) {
        return "{\"mode\":\"extractive\",\"caseIds\":["
                + IntStream.range(0, count)
                        .mapToObj(number -> "\"effusion-" + number + "\"")
                        .collect(Collectors.joining(","))
                + "]}";
    }

    private static String manyColumns(int count) {
        return "{\"columns\":["
                + IntStream.range(0, count)
                        .mapToObj(number -> "\"attribute." + number + "\"")
                        .collect(Collectors.joining(","))
                + "]}";
    }

    private static String weighted(int weight) {
        return "{\"parts\":[{\"text\":\"effusion\",\"weight\":" + weight + "}]}";
    }

    private static String filtered(List<String> modalities) {
        return search("", ",\"filter\":{\"modality\":[\"" + String.join("\",\"", modalities) + "\"]}");
    }

    private static String joined(String how, int filters) {
        String one = "{\"modality\":[\"CR\"]}";
        return search(
                "", ",\"filter\":{\"" + how + "\":[" + String.join(",", Collections.nCopies(filters, one)) + "]}");
    }

    private static String labelled(int prompts, int length) {
        String prompt = "\"" + "a".repeat(length) + "\"";
        return "{\"caseId\":\"red\",\"imageId\":\"img-red\",\"prompts\":["
                + String.join(",", Collections.nCopies(prompts, prompt)) + "]}";
    }

    private static String located(int length) {
        return "{\"imageId\":\"img-red\",\"text\":\"" + "a".repeat(length) + "\"}";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void check(String schema, JsonNode value) {
        List<String> faults = new ArrayList<>();
        new SchemaCheck(description, faults).check(schema, description.at("/components/schemas/" + schema), value);
        assertTrue(faults.isEmpty(), () -> faults + " in " + value);
    }

    /** Names of what a body of some media type may hold beside its schema, as OpenAPI has them. */
    private static final Set<String> OF_A_MEDIA_TYPE = Set.of("schema", "example", "examples", "encoding");

    @Test
    void everyExampleStandsAmongTheExamples() {
        List<String> elsewhere = new ArrayList<>();
        for (JsonNode content : description.findValues("content")) {
            for (JsonNode type : content) {
                type.fieldNames().forEachRemaining(elsewhere::add);
            }
        }
        elsewhere.removeIf(name -> OF_A_MEDIA_TYPE.contains(name) || name.startsWith("x-"));
        assertEquals(List.of(), elsewhere);
    }
}
