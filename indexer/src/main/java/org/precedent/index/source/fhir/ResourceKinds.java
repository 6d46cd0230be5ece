package org.precedent.index.source.fhir;

import java.util.HashMap;
import java.util.Map;
import org.precedent.index.data.DataFile;

/** What resources are that are no reports, by their type; it stands in {@code resource-kinds.txt}. */
final class ResourceKinds {
    private static final String OTHER = "a resource of another kind";
    private static final Map<String, String> KINDS = kinds();

    private ResourceKinds() {}

    private static Map<String, String> kinds() {
        Map<String, String> kinds = new HashMap<>();
        for (String line : DataFile.lines(ResourceKinds.class, "resource-kinds.txt")) {
            String[] sides = line.split(":", 2);
            for (String type : sides[1].split(",", -1)) {
                kinds.put(type.strip(), sides[0].strip());
            }
        }
        return Map.copyOf(kinds);
    }

    static String of(String type) {
        return KINDS.getOrDefault(type, OTHER);
    }
}
