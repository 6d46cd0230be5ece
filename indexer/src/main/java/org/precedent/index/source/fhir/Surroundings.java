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
    private final int at;
    private final JsonNode resource;
    private final Resources resources;
    private final Map<String, JsonNode> contained = new HashMap<>();

    /**
     * Of a resource of a file.
     *
     * @param at where it stands
     * @throws Unusable if it is none
     */
    Surroundings(int at, Resources resources) throws IOException, Unusable {
        this.at = at;
        this.resource = resources.read(at);
        this.resources = resources;
        for (JsonNode inner : Nodes.all(resource, "contained")) {
            contained.putIfAbsent("#" + Nodes.text(inner, "id"), inner);
        }
    }

    /** Where the resource stands in its file. */
    int at() {
        return at;
    }

    JsonNode resource() {
        return resource;
    }

    /**
     * A resource that was found.
     *
     * @param name the same for the same resource, however it was referred to
     * @param at where it stands in the file; {@code CONTAINED} if it has no place of its own
     */
    record Found(String name, int at, JsonNode resource) {
        static final int CONTAINED = -1;
    }

    /** The resources that a reference means; empty when they are not here, or cannot be read. */
    List<Found> named(String reference) throws IOException {
        JsonNode inner = contained.get(reference);
        if (inner != null) {
            return List.of(new Found(reference, Found.CONTAINED, inner));
        }
        return read(resources.named(reference));
    }

    /** The resources of those types that name people beside others, which refer to the one at a place of the file. */
    List<Found> pointingAt(int place) throws IOException {
        return read(resources.pointingAt(place));
    }

    private List<Found> read(List<Integer> places) throws IOException {
        List<Found> found = new ArrayList<>();
        for (int place : places) {
            try {
                found.add(new Found(String.valueOf(place), place, resources.read(place)));
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
