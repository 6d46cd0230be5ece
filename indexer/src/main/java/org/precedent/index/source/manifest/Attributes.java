package org.precedent.index.source.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.precedent.index.deid.Profile;

/**
 * The fields of a row that are shown beside those that Precedent knows: those on the profile's list and no others.
 * Objects and lists are laid flat: {@code {"scanner":{"maker":"x"}}} becomes {@code scanner.maker}.
 */
final class Attributes {

    private final Profile profile;
    private final FieldVerdicts verdicts;
    private final SortedMap<String, String> shown = new TreeMap<>();

    private Attributes(Profile profile, FieldVerdicts verdicts) {
        this.profile = profile;
        this.verdicts = verdicts;
    }

    static SortedMap<String, String> of(JsonNode row, Profile profile, FieldVerdicts verdicts) {
        Attributes attributes = new Attributes(profile, verdicts);
        for (Map.Entry<String, JsonNode> field : row.properties()) {
            if (!KnownField.NAMES.contains(field.getKey())) {
                attributes.add(field.getKey(), field.getValue(), verdicts.isShown(field.getKey()));
            }
        }
        return attributes.shown;
    }

    /** Goes into objects: each name on the way must be on the list, or the whole way. */
    private void add(String path, JsonNode value, boolean allowedSoFar) {
        if (value.isObject()) {
            for (Map.Entry<String, JsonNode> field : value.properties()) {
                String inner = path + "." + field.getKey();
                add(
                        inner,
                        field.getValue(),
                        verdicts.isShown(inner) || (allowedSoFar && verdicts.isShown(field.getKey())));
            }
        } else if (value.isArray()) {
            value.forEach(item -> add(path, item, allowedSoFar));
        } else if (allowedSoFar && !value.isNull()) {
            show(cut(PlainText.line(path), profile.longestFieldName()), text(value));
        }
    }

    private static String text(JsonNode value) {
        return PlainText.line(Scalars.isOne(value) ? Scalars.text(value) : value.asText());
    }

    private void show(String name, String value) {
        boolean room = shown.containsKey(name) || shown.size() < profile.mostFields();
        if (room && !value.isEmpty() && !name.isEmpty()) {
            int longest = profile.longestValue();
            shown.merge(name, cut(value, longest), (old, more) -> cut(old + ", " + more, longest));
        }
    }

    private static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        boolean splitsPair = Character.isHighSurrogate(text.charAt(longest - 1));
        return text.substring(0, splitsPair ? longest - 1 : longest);
    }
}
