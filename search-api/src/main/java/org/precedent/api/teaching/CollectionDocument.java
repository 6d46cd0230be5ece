package org.precedent.api.teaching;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.CollectionContent;
import org.precedent.index.model.CollectionEntry;
import org.precedent.index.model.CollectionId;

/**
 * A collection as {@code collection.json} carries it from archive to archive. The cases of its entries are called as in
 * the manifest beside it, by {@code study_id}.
 */
public record CollectionDocument(CollectionId id, CollectionContent content) {
    /** What it is called. */
    public static final String FILE = "collection.json";

    /** The longest document, in bytes: the largest collection fits. */
    public static final int MOST_BYTES = 128 << 20;

    private static final String FORMAT = "precedent-collection-1";
    private static final int DEPTH = 8;
    private static final int MOST_TOKENS = 200_000;
    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEPTH)
                            .maxTokenCount(MOST_TOKENS)
                            .maxDocumentLength(MOST_BYTES)
                            .build())
                    .build())
            .build();

    /** It as a tree, to be written on a line or in a file. */
    public ObjectNode json() {
        ObjectNode node = JSON.createObjectNode();
        node.put("format", FORMAT);
        node.put("id", id.value());
        node.put("name", content.name());
        node.put("note", content.note());
        addTo(node, content.tags());
        ArrayNode entries = node.putArray("entries");
        content.entries().forEach(entry -> addTo(entries, entry));
        return node;
    }

    private static void addTo(ArrayNode entries, CollectionEntry entry) {
        ObjectNode node = entries.addObject();
        node.put("study_id", entry.caseId().value());
        node.put("note", entry.note());
        addTo(node, entry.tags());
        if (entry.history() != null) {
            node.put("history", entry.history());
        }
        if (entry.diagnosis() != null) {
            node.put("diagnosis", entry.diagnosis());
        }
    }

    private static void addTo(ObjectNode node, List<String> tags) {
        ArrayNode all = node.putArray("tags");
        tags.forEach(all::add);
    }

    /** It as UTF-8. */
    public byte[] bytes() {
        try {
            return JSON.writeValueAsBytes(json());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of texts is always JSON", e);
        }
    }

    /**
     * Reads what {@link #bytes} wrote, and what others wrote so.
     *
     * @throws IllegalArgumentException if it is no such document; the message says what is wrong, without its texts
     */
    public static CollectionDocument read(byte[] bytes) throws IOException {
        JsonNode node = tree(bytes);
        if (!node.path("format").asText().equals(FORMAT)) {
            throw refused("its format is not " + FORMAT + ": it was made by another version, or is none");
        }
        try {
            return new CollectionDocument(
                    new CollectionId(text(node, "id")),
                    new CollectionContent(text(node, "name"), text(node, "note"), tags(node), entries(node)));
        } catch (IllegalArgumentException e) {
            throw refused(String.valueOf(e.getMessage()));
        }
    }

    private static JsonNode tree(byte[] bytes) throws IOException {
        try {
            return JSON.readTree(bytes);
        } catch (JsonProcessingException e) {
            throw refused("it is no JSON, or has too much in it");
        }
    }

    private static List<CollectionEntry> entries(JsonNode node) {
        List<CollectionEntry> entries = new ArrayList<>();
        for (JsonNode entry : node.path("entries")) {
            entries.add(new CollectionEntry(
                    new CaseId(text(entry, "study_id")),
                    text(entry, "note"),
                    tags(entry),
                    textOrNull(entry, "history"),
                    textOrNull(entry, "diagnosis")));
        }
        return entries;
    }

    private static List<String> tags(JsonNode node) {
        List<String> tags = new ArrayList<>();
        node.path("tags").forEach(tag -> tags.add(tag.asText()));
        return tags;
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asText("");
    }

    private static @Nullable String textOrNull(JsonNode node, String field) {
        return node.path(field).isTextual() ? node.path(field).textValue() : null;
    }

    private static IllegalArgumentException refused(String why) {
        return new IllegalArgumentException(FILE + " cannot be taken in: " + why);
    }
}
