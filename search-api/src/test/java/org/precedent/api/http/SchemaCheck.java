package org.precedent.api.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A plain check of values against the schemas of a description: types, required and unknown fields, and fixed values.
 */
final class SchemaCheck {
    private final JsonNode description;
    private final List<String> faults;

    SchemaCheck(JsonNode description, List<String> faults) {
        this.description = description;
        this.faults = faults;
    }

    void check(String place, JsonNode schema, JsonNode value) {
        if (schema.has("$ref")) {
            check(place, description.at(schema.get("$ref").asText().substring(1)), value);
            return;
        }
        if (schema.has("oneOf")) {
            checkAlternatives(place, schema.get("oneOf"), value);
            return;
        }
        if (!isOfType(schema.path("type").asText(), value)) {
            faults.add(place + " is no " + schema.path("type").asText());
            return;
        }
        checkValue(place, schema, value);
        checkFields(place, schema, value);
        value.forEach(element -> {
            if (value.isArray()) {
                check(place + "[]", schema.path("items"), element);
            }
        });
    }

    private void checkAlternatives(String place, JsonNode schemas, JsonNode value) {
        long met = schemas.valueStream()
                .filter(schema -> {
                    List<String> others = new ArrayList<>();
                    new SchemaCheck(description, others).check(place, schema, value);
                    return others.isEmpty();
                })
                .count();
        if (met != 1) {
            faults.add(place + " is " + met + " of its alternatives");
        }
    }

    private static @Nullable JsonNode knownByPattern(JsonNode schema, String name) {
        return schema.path("patternProperties").properties().stream()
                .filter(pattern -> name.matches(pattern.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private static boolean isOfType(String type, JsonNode value) {
        return switch (type) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isTextual();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            default -> false;
        };
    }

    private void checkValue(String place, JsonNode schema, JsonNode value) {
        if (schema.has("enum")) {
            Set<String> allowed =
                    schema.get("enum").valueStream().map(JsonNode::asText).collect(Collectors.toSet());
            if (!allowed.contains(value.asText())) {
                faults.add(place + " is none of " + allowed);
            }
        }
        if (schema.has("pattern")
                && !value.asText().matches(schema.get("pattern").asText())) {
            faults.add(place + " does not match its pattern");
        }
        if (schema.has("const") && !schema.get("const").equals(value)) {
            faults.add(place + " is not " + schema.get("const"));
        }
    }

    private void checkFields(String place, JsonNode schema, JsonNode value) {
        schema.path("required").forEach(name -> {
            if (!value.has(name.asText())) {
                faults.add(place + " lacks " + name.asText());
            }
        });
        value.properties().forEach(field -> {
            @Nullable JsonNode known = schema.path("properties").get(field.getKey());
            if (known == null) {
                known = knownByPattern(schema, field.getKey());
            }
            if (known == null && schema.path("additionalProperties").isObject()) {
                known = schema.get("additionalProperties");
            }
            if (known == null) {
                faults.add(place + " has the unknown field " + field.getKey());
            } else {
                check(place + "." + field.getKey(), Objects.requireNonNull(known), field.getValue());
            }
        });
    }
}
