package org.precedent.api.list;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Writes what lists say as JSON, on a line of its own. */
final class ListJson {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private ListJson() {}

    static String line(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a list could not be written", e);
        }
    }
}
