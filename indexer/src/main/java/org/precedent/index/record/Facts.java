package org.precedent.index.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.precedent.index.model.Study;

/** A study as JSON text: equal studies have equal texts. What is unknown is left out. */
final class Facts {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Facts() {}

    static String write(Study study) {
        ObjectNode node = JSON.createObjectNode();
        node.put("modality", study.modality());
        node.put("bodyPart", study.bodyPart());
        node.put("sex", study.sex());
        if (study.age() != null) {
            node.put("age", study.age());
        }
        if (study.date() != null) {
            node.put("date", study.date().toString());
        }
        ArrayNode labels = node.putArray("labels");
        study.labels().forEach(labels::add);
        ObjectNode attributes = node.putObject("attributes");
        study.attributes().forEach(attributes::put);
        try {
            return JSON.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of texts and numbers is always JSON", e);
        }
    }

    /** Reads what {@link #write} wrote; the row that held it was checked before. */
    static Study read(String text) {
        JsonNode node = tree(text);
        List<String> labels = new ArrayList<>();
        node.get("labels").forEach(label -> labels.add(label.textValue()));
        SortedMap<String, String> attributes = new TreeMap<>();
        node.get("attributes")
                .properties()
                .forEach(
                        entry -> attributes.put(entry.getKey(), entry.getValue().textValue()));
        return new Study(
                node.get("modality").textValue(),
                node.get("bodyPart").textValue(),
                node.get("sex").textValue(),
                age(node.get("age")),
                date(node.get("date")),
                labels,
                attributes);
    }

    private static JsonNode tree(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new DamagedRow("a row of contributions holds facts that are no JSON");
        }
    }

    private static @Nullable Integer age(@Nullable JsonNode node) {
        return node == null ? null : Integer.valueOf(node.intValue());
    }

    private static @Nullable LocalDate date(@Nullable JsonNode node) {
        return node == null ? null : LocalDate.parse(node.textValue());
    }
}
