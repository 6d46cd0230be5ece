package org.precedent.api.summary.prompt;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.precedent.api.summary.claim.CitedCase;
import org.precedent.api.summary.claim.ClaimKind;
import org.precedent.api.summary.llm.JsonSchema;

/** The form of the answer that a language model is held to by its server: it can cite the given cases and no others. */
final class ClaimSchema {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int LONGEST_FINDING = 80;

    private ClaimSchema() {}

    static JsonSchema of(List<CitedCase> cases, PromptLimits limits) {
        ObjectNode properties = JSON.objectNode();
        properties.set("text", string(limits.claim()));
        properties.set("cites", cites(cases));
        properties.set("kind", kinds());
        properties.set("finding", string(LONGEST_FINDING));
        ObjectNode claims = JSON.objectNode();
        claims.put("type", "array").put("maxItems", limits.claims());
        claims.set("items", object(properties));
        return new JsonSchema("claims", object(JSON.objectNode().set("claims", claims)));
    }

    private static ObjectNode object(ObjectNode properties) {
        ObjectNode object = JSON.objectNode();
        object.put("type", "object").put("additionalProperties", false);
        ArrayNode required = object.putArray("required");
        properties.fieldNames().forEachRemaining(required::add);
        object.set("properties", properties);
        return object;
    }

    private static ObjectNode string(int length) {
        return JSON.objectNode().put("type", "string").put("maxLength", length);
    }

    private static ObjectNode cites(List<CitedCase> cases) {
        ObjectNode number = JSON.objectNode().put("type", "integer");
        ArrayNode numbers = number.putArray("enum");
        cases.forEach(one -> numbers.add(one.number()));
        ObjectNode cites = JSON.objectNode();
        cites.put("type", "array").put("minItems", 1).put("maxItems", cases.size());
        cites.set("items", number);
        return cites;
    }

    private static ObjectNode kinds() {
        ObjectNode kind = JSON.objectNode().put("type", "string");
        ArrayNode names = kind.putArray("enum");
        for (ClaimKind one : ClaimKind.values()) {
            names.add(one.name().toLowerCase(Locale.ROOT));
        }
        return kind;
    }
}
