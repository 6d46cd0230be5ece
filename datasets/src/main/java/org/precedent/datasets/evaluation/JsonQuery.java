package org.precedent.datasets.evaluation;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads a query that is one line of JSON. No field is passed over: an unknown one is an error. */
final class JsonQuery {
    private static final int DEEPEST = 8;
    private static final int LONGEST_TEXT = 10_000;
    private static final int LONGEST_PROPERTY = 100;
    private static final int MOST_PROPERTIES = 8;
    private static final int MOST_LEFT_OUT = 1000;
    private static final Set<String> FIELDS =
            Set.of("id", "text", "image", "case", "notText", "filter", "subgroup", "leaveOut");
    private static final String KNOWN = "id, text, image, case, notText, filter, subgroup and leaveOut";
    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(LONGEST_TEXT)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final Lines.Line line;
    private final JsonNode object;

    private JsonQuery(Lines.Line line, JsonNode object) {
        this.line = line;
        this.object = object;
    }

    /** @param folder what the paths of images are relative to */
    static Query read(Lines.Line line, Path folder) throws IOException {
        JsonQuery query = new JsonQuery(line, parsed(line));
        query.checkFields();
        String id = query.text("id");
        String fault = Ids.fault(id);
        if (!fault.isEmpty()) {
            throw line.problem("the id " + fault);
        }
        String study = query.text("case");
        try {
            return new Query(
                    line.number(),
                    id,
                    query.text("text"),
                    query.image(folder),
                    study.isEmpty() ? null : study,
                    query.text("notText"),
                    query.filter(),
                    query.subgroup(),
                    query.leaveOut());
        } catch (IllegalArgumentException e) {
            throw line.problem(String.valueOf(e.getMessage()));
        }
    }

    private static JsonNode parsed(Lines.Line line) throws IOException {
        JsonNode object;
        try {
            object = JSON.readTree(line.text());
        } catch (JsonProcessingException e) {
            throw line.problem("this is no JSON, has a field twice, or a text of more than " + LONGEST_TEXT
                    + " characters; a query is an object on one line");
        }
        if (!object.isObject()) {
            throw line.problem("a query is a JSON object");
        }
        return object;
    }

    private void checkFields() throws IOException {
        for (Iterator<String> names = object.fieldNames(); names.hasNext(); ) {
            if (!FIELDS.contains(names.next())) {
                throw line.problem("a field is not known; known are " + KNOWN);
            }
        }
    }

    /** Empty when it is not there. */
    private String text(String field) throws IOException {
        JsonNode value = object.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        if (!value.isTextual()) {
            throw line.problem(field + " must be a text");
        }
        return value.asText().strip();
    }

    private @Nullable Path image(Path folder) throws IOException {
        String image = text("image");
        try {
            return image.isEmpty() ? null : folder.resolve(image).normalize();
        } catch (InvalidPathException e) {
            throw line.problem("image is no path");
        }
    }

    private String filter() throws IOException {
        JsonNode value = object.path("filter");
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        if (!value.isObject()) {
            throw line.problem("filter must be an object as in the API, such as {\"modality\": [\"CR\"]}");
        }
        return value.toString();
    }

    private Set<String> leaveOut() throws IOException {
        JsonNode value = object.path("leaveOut");
        Set<String> studies = new HashSet<>();
        if (value.isMissingNode() || value.isNull()) {
            return studies;
        }
        if (!value.isArray() || value.size() > MOST_LEFT_OUT) {
            throw line.problem("leaveOut must be a list of at most " + MOST_LEFT_OUT + " ids of studies");
        }
        for (JsonNode study : value) {
            if (!study.isTextual()) {
                throw line.problem("leaveOut must be a list of texts");
            }
            studies.add(study.asText());
        }
        return studies;
    }

    private SortedMap<String, String> subgroup() throws IOException {
        JsonNode value = object.path("subgroup");
        SortedMap<String, String> properties = new TreeMap<>();
        if (value.isMissingNode() || value.isNull()) {
            return properties;
        }
        if (!value.isObject() || value.size() > MOST_PROPERTIES) {
            throw line.problem("subgroup must be an object of at most " + MOST_PROPERTIES
                    + " properties, such as {\"sex\": \"F\"}");
        }
        for (Map.Entry<String, JsonNode> property : value.properties()) {
            String said = property.getValue().asText();
            boolean plain =
                    property.getValue().isTextual() || property.getValue().isNumber();
            if (!plain || said.length() > LONGEST_PROPERTY || property.getKey().length() > LONGEST_PROPERTY) {
                throw line.problem("a property of subgroup must be a text or number of at most " + LONGEST_PROPERTY
                        + " characters");
            }
            properties.put(property.getKey(), said);
        }
        return properties;
    }
}
