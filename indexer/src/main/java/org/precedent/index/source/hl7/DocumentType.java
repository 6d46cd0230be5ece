package org.precedent.index.source.hl7;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.precedent.index.data.DataFile;

/**
 * What kind of document TXA-2 tells (table 0270); the kinds stand in {@code document-types.txt}.
 *
 * @param name what people call it
 * @param mayBeReport whether it may say what images show
 */
record DocumentType(String name, boolean mayBeReport) {
    private static final DocumentType UNKNOWN = new DocumentType("a document of another kind", true);
    private static final Map<String, DocumentType> TYPES = types();

    private static Map<String, DocumentType> types() {
        Map<String, DocumentType> types = new HashMap<>();
        for (String line : DataFile.lines(DocumentType.class, "document-types.txt")) {
            List<String> words = Parts.of(line.strip(), ' ', 3);
            types.put(words.get(0), new DocumentType(words.get(2), words.get(1).equals("report")));
        }
        return Map.copyOf(types);
    }

    /** The kind of a code; what sites make up may be a report. */
    static DocumentType of(String code) {
        return TYPES.getOrDefault(code.toUpperCase(Locale.ROOT), UNKNOWN);
    }
}
