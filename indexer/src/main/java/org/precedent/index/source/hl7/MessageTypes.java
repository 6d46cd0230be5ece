package org.precedent.index.source.hl7;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.precedent.index.data.DataFile;

/**
 * What messages that bring no reports are about, by their type (table 0076); it stands in {@code message-types.txt}.
 */
final class MessageTypes {
    private static final String OTHER = "a message of another kind";
    private static final Map<String, String> NAMES = names();

    private MessageTypes() {}

    private static Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        for (String line : DataFile.lines(MessageTypes.class, "message-types.txt")) {
            List<String> words = Parts.of(line.strip(), ' ', 2);
            names.put(words.get(0), words.get(1));
        }
        return Map.copyOf(names);
    }

    static String name(String type) {
        return NAMES.getOrDefault(type, OTHER);
    }
}
