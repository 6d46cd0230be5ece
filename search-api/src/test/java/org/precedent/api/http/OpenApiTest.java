package org.precedent.api.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.precedent.api.query.LabelRequest;

/** Holds the description and the service against each other. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenApiTest {
    private RunningApi api;
    private JsonNode description;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        api = RunningApi.start(folder);
        description = new YAMLMapper().readTree(api.get("/api/v1/openapi.yaml").body());
    }

    @AfterAll
    void stop() {
        api.close();
    }

    @Test
    void everyOperationIsRoutedAndEveryRouteIsDescribed() {
        Set<String> described = new TreeSet<>();
        description
                .at("/paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> described.add(
                                operation.getKey().toUpperCase(Locale.ROOT) + " /api/v1" + path.getKey())));
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
                "LabelResponse",
                RunningApi.json(
                        api.label("{\"caseId\":\"red\",\"imageId\":\"img-red\",\"prompts\":[\"red\",\"blue\"]}")));
        check("Regions", RunningApi.json(api.regions("{\"imageId\":\"img-red\",\"text\":\"red\"}")));
        check("Problem", RunningApi.json(api.get("/api/v1/cases/nobody")));
    }

    @Test
    void theLimitsAreTheOnesThatAreChecked() {
        assertEquals(
                100,
                description
                        .at("/components/schemas/SearchRequest/properties/size/maximum")
                        .asInt());
        assertEquals(
                16,
                description
                        .at("/components/schemas/SearchRequest/properties/parts/maxItems")
                        .asInt());
        assertEquals(
                2000,
                description
                        .at("/components/schemas/Part/properties/text/maxLength")
                        .asInt());
        assertEquals(
                10,
                description
                        .at("/components/schemas/Part/properties/weight/maximum")
                        .asInt());
        assertEquals(100, description.at("/components/schemas/Values/maxItems").asInt());
        JsonNode prompts = description.at("/components/schemas/LabelRequest/properties/prompts");
        assertEquals(LabelRequest.MAX_PROMPTS, prompts.at("/maxItems").asInt());
        assertEquals(LabelRequest.MAX_LENGTH, prompts.at("/items/maxLength").asInt());
    }

    private void check(String schema, JsonNode value) {
        List<String> faults = new ArrayList<>();
        new SchemaCheck(description, faults).check(schema, description.at("/components/schemas/" + schema), value);
        assertTrue(faults.isEmpty(), () -> faults + " in " + value);
    }
}
