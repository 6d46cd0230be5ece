package org.precedent.index.source.fhir;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import org.precedent.index.source.Code;
import org.precedent.index.source.Unusable;

/** JSON within limits. */
final class Json {
    /** Goes through a file, whose resources are not kept. */
    static final JsonFactory FILES = JsonFactory.builder()
            .streamReadConstraints(limits().build())
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    private static final ObjectReader RESOURCES = new JsonMapper(JsonFactory.builder()
                    .streamReadConstraints(
                            limits().maxTokenCount(FhirLimits.MOST_TOKENS).build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .build())
            .reader()
            .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private Json() {}

    private static StreamReadConstraints.Builder limits() {
        return StreamReadConstraints.builder()
                .maxNestingDepth(FhirLimits.DEEPEST)
                .maxNumberLength(FhirLimits.LONGEST_NUMBER)
                .maxNameLength(FhirLimits.LONGEST_NAME)
                .maxStringLength(FhirLimits.LARGEST_RESOURCE);
    }

    /**
     * One resource.
     *
     * @throws Unusable if it is none
     */
    static JsonNode resource(byte[] content) throws Unusable {
        try {
            JsonNode resource = RESOURCES.readTree(content);
            if (resource == null || !resource.isObject()) {
                throw new Unusable(Code.BAD_MESSAGE, "it is no JSON object");
            }
            return resource;
        } catch (IOException e) {
            throw broken(e);
        }
    }

    /** What is wrong with JSON that could not be read, without a word out of it. */
    static Unusable broken(IOException e) {
        if (e instanceof StreamConstraintsException) {
            return new Unusable(
                    Code.TOO_LARGE,
                    "the JSON is nested deeper than " + FhirLimits.DEEPEST + " levels, or has more than "
                            + FhirLimits.MOST_TOKENS + " parts, or a name, a number or a text that is too long");
        }
        boolean twice = e instanceof JsonProcessingException json
                && String.valueOf(json.getOriginalMessage()).startsWith("Duplicate field");
        return new Unusable(
                Code.BAD_MESSAGE,
                twice ? "a field of the JSON stands twice" : "the JSON is not valid, or cut off" + where(e));
    }

    private static String where(IOException e) {
        boolean known = e instanceof JsonProcessingException json && json.getLocation() != null;
        return known ? " at line " + ((JsonProcessingException) e).getLocation().getLineNr() : "";
    }
}
