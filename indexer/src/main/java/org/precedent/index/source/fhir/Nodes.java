package org.precedent.index.source.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Looks into resources, whether an element repeats or not: versions of FHIR differ in that, and XML does not tell. */
final class Nodes {
    private Nodes() {}

    /** All of an element, in their order; empty when there is none. */
    static List<JsonNode> all(JsonNode node, String name) {
        JsonNode value = node.path(name);
        if (value.isArray()) {
            List<JsonNode> all = new ArrayList<>(value.size());
            value.forEach(all::add);
            return all;
        }
        return value.isMissingNode() || value.isNull() ? List.of() : List.of(value);
    }

    /** The first of an element; a missing node when there is none. */
    static JsonNode first(JsonNode node, String name) {
        JsonNode value = node.path(name);
        return value.isArray() ? value.path(0) : value;
    }

    /** The text of the first of an element, without white space around it; empty when there is none. */
    static String text(JsonNode node, String name) {
        JsonNode value = first(node, name);
        return value.isValueNode() && !value.isNull() ? value.asText().strip() : "";
    }

    /** What a concept is called: its text, or the name of its first code that has one; empty for none. */
    static String concept(JsonNode concept) {
        String text = text(concept, "text");
        if (!text.isEmpty()) {
            return text;
        }
        for (JsonNode coding : all(concept, "coding")) {
            String display = text(coding, "display");
            if (!display.isEmpty()) {
                return display;
            }
        }
        return concept.has("concept") ? concept(concept.path("concept")) : text(concept, "display");
    }

    /** The codes of a concept, or of what is a single code. */
    static List<String> codes(JsonNode concept) {
        List<String> codes = new ArrayList<>();
        for (JsonNode coding : all(concept, "coding")) {
            codes.add(text(coding, "code"));
        }
        if (concept.has("code") && !concept.has("coding")) {
            codes.add(text(concept, "code"));
        }
        if (concept.has("concept")) {
            codes.addAll(codes(first(concept, "concept")));
        }
        return codes;
    }

    /** All that a resource, or a part of one, refers to, however deep it stands. */
    static Set<String> references(JsonNode node) {
        Set<String> references = new HashSet<>();
        collect(node, references);
        return references;
    }

    private static void collect(JsonNode node, Set<String> references) {
        JsonNode reference = node.path("reference");
        if (reference.isTextual()) {
            references.add(reference.asText());
        }
        for (JsonNode inner : node) {
            if (inner.isContainerNode()) {
                collect(inner, references);
            }
        }
    }
}
