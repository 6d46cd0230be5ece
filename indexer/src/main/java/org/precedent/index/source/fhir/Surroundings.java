package org.precedent.index.source.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.precedent.index.source.Unusable;

/** A resource with all that it can refer to: what it contains, and the file's other resources. For one thread. */
final class Surroundings {
    private final JsonNode resource;
    private final Resources resources;
    private final Map<String, JsonNode> contained = new HashMap<>();

    Surroundings(JsonNode resource, Resources resources) {
        this.resource = resource;
        this.resources = resources;
        for (JsonNode inner : Nodes.all(resource, "contained")) {
            contained.putIfAbsent("#" + Nodes.text(inner, "id"), inner);
        }
    }

    JsonNode resource() {
        return resource;
    }

    /**
     * A resource that was found.
     *
     * @param name the same for the same resource, however it was referred to
     */
    record Found(String name, JsonNode resource) {}

    /** The resources that a reference means; empty when they are not here, or cannot be read. */
    List<Found> named(String reference) throws IOException {
        JsonNode inner = contained.get(reference);
        if (inner != null) {
            return List.of(new Found(reference, inner));
        }
        List<Found> found = new ArrayList<>();
        for (int at : resources.named(reference)) {
            try {
                found.add(new Found(String.valueOf(at), resources.read(at)));
            } catch (Unusable e) {
                // It is refused where it stands.
            }
        }
        return found;
    }

    /** The resources that an element refers to, once for each of its references. */
    List<Found> referred(JsonNode from, String element) throws IOException {
        List<Found> found = new ArrayList<>();
        for (JsonNode reference : Nodes.all(from, element)) {
            found.addAll(named(reference(reference)));
        }
        return found;
    }

    /** The reference itself, from whichever form a version of FHIR gives it. */
    static String reference(JsonNode node) {
        String direct = Nodes.text(node, "reference");
        return direct.isEmpty() ? Nodes.text(node.path("reference"), "reference") : direct;
    }
}
