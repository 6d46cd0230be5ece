package org.precedent.index.source.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.precedent.index.deid.FieldName;

/**
 * The fields of a row that Precedent does not know: kept to be shown, unless their name says that they identify
 * somebody. Objects and lists are laid flat: {@code {"scanner":{"maker":"x"}}} becomes {@code scanner.maker}.
 */
final class Attributes {

    /** The most attributes of a row; what goes beyond is left out. */
    static final int MOST = 50;

    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_VALUE = 1000;
    private static final Set<String> KNOWN = Set.of(
            "id",
            "patient_id",
            "study_id",
            "modality",
            "body_part",
            "view",
            "sex",
            "age",
            "labels",
            "text",
            "file",
            "study_date");

    private final SortedMap<String, String> shown = new TreeMap<>();
    private final Set<String> identifiers = new HashSet<>();

    private Attributes() {}

    static Attributes of(JsonNode row) {
        Attributes attributes = new Attributes();
        for (Map.Entry<String, JsonNode> field : row.properties()) {
            if (!KNOWN.contains(field.getKey())) {
                attributes.add(field.getKey(), field.getValue(), FieldName.PLAIN);
            }
        }
        return attributes;
    }

    private void add(String name, JsonNode value, FieldName outer) {
        FieldName inner = FieldName.of(name);
        FieldName verdict = outer.compareTo(inner) > 0 ? outer : inner;
        if (value.isObject()) {
            value.properties().forEach(field -> add(name + "." + field.getKey(), field.getValue(), verdict));
        } else if (value.isArray()) {
            value.forEach(item -> add(name, item, verdict));
        } else if (!value.isNull()) {
            keep(name, PlainText.line(value.asText()), verdict);
        }
    }

    private void keep(String name, String value, FieldName verdict) {
        String shortName = cut(PlainText.line(name), LONGEST_NAME);
        if (value.isEmpty() || shortName.isEmpty()) {
            return;
        }
        switch (verdict) {
            case PERSON -> identifiers.add(value);
            case RECORD -> addIfNumbered(value);
            case PLAIN -> show(shortName, value);
        }
    }

    /** A record's name in words, such as a data set's, may be a word of the report. */
    private void addIfNumbered(String value) {
        if (value.chars().anyMatch(Character::isDigit)) {
            identifiers.add(value);
        }
    }

    private void show(String name, String value) {
        if (shown.containsKey(name) || shown.size() < MOST) {
            shown.merge(name, cut(value, LONGEST_VALUE), (old, more) -> cut(old + ", " + more, LONGEST_VALUE));
        }
    }

    private static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        boolean splitsPair = Character.isHighSurrogate(text.charAt(longest - 1));
        return text.substring(0, splitsPair ? longest - 1 : longest);
    }

    SortedMap<String, String> shown() {
        return shown;
    }

    /** The values that were not kept because of their field's name. */
    Set<String> identifiers() {
        return identifiers;
    }
}
