package org.precedent.index.dicom;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** What a data set says anywhere in it that names somebody. Stays in this room. */
final class Identifiers {
    private final Map<Tag.Identity, Set<String>> values = new EnumMap<>(Tag.Identity.class);

    void add(Tag.Identity kind, String text) {
        if (kind == Tag.Identity.NONE) {
            return;
        }
        Set<String> known = values.computeIfAbsent(kind, k -> new LinkedHashSet<>());
        for (String value : Values.split(text)) {
            if (!value.isEmpty()) {
                known.add(value);
            }
        }
    }

    Set<String> of(Tag.Identity kind) {
        return values.getOrDefault(kind, Set.of());
    }

    @Override
    public String toString() {
        return "Identifiers";
    }
}
