package org.precedent.api.summary.llm;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * What an answer must look like: the server lets the model write nothing else.
 *
 * @param name what it is called there, of letters, digits, {@code _} and {@code -}
 * @param schema a JSON Schema of an object
 */
public record JsonSchema(String name, JsonNode schema) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    /** Checks the name. */
    public JsonSchema {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("a schema's name must match " + NAME);
        }
        if (!schema.isObject()) {
            throw new IllegalArgumentException("a schema is a JSON object");
        }
        schema = schema.deepCopy();
    }

    /** The SHA-256 of the schema as it is sent, in hexadecimal. */
    public String digest() {
        return Digest.of(schema.toString().getBytes(StandardCharsets.UTF_8));
    }
}
