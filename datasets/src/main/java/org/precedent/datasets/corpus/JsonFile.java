package org.precedent.datasets.corpus;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads small JSON files of a corpus, within limits of size and depth. */
final class JsonFile {
    /** In bytes; MedPix 2.0 has three million. */
    private static final long LARGEST = 64 << 20;

    private static final int DEEPEST = 16;
    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build());

    private JsonFile() {}

    /**
     * The members of a list.
     *
     * @throws IllegalArgumentException if the file holds no such list, or is too large
     */
    static List<JsonNode> read(Path file, String name) throws IOException {
        JsonNode list = parsed(file, name);
        if (!list.isArray()) {
            throw new IllegalArgumentException(name + " is no list of JSON; it is of another corpus, or damaged");
        }
        List<JsonNode> members = new ArrayList<>();
        list.forEach(members::add);
        return members;
    }

    /** A file that holds one object; refused as a list is. */
    static JsonNode object(Path file, String name) throws IOException {
        JsonNode object = parsed(file, name);
        if (!object.isObject()) {
            throw new IllegalArgumentException(name + " is no JSON object; it is of another corpus, or damaged");
        }
        return object;
    }

    private static JsonNode parsed(Path file, String name) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new IllegalArgumentException(name + " is larger than " + (LARGEST >> 20) + " MiB");
        }
        try {
            return JSON.readTree(Files.readAllBytes(file));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    name + " is no valid JSON at line " + e.getLocation().getLineNr());
        }
    }

    /** A text or number of an object; empty where there is none, or it says {@code N/A}. */
    static String text(JsonNode object, String field) {
        JsonNode value = object.path(field);
        String text = value.isTextual() || value.isNumber() ? value.asText().strip() : "";
        return text.equalsIgnoreCase("N/A") ? "" : text;
    }
}
