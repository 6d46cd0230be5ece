package org.precedent.encoder.checkpoint;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;

/** JSON as it is read from a model: no key twice, and no deeper or longer than any model needs. */
final class JsonLimits {

    private static final int MAX_DEPTH = 32;
    private static final int MAX_NUMBER = 64;
    private static final int MAX_NAME = 1_000;

    /** A tokenizer's normalisation table is one string of about 300,000 characters. */
    private static final int MAX_STRING = 4_000_000;

    /** Four for each piece of a large vocabulary. */
    private static final long MAX_TOKENS = 1_500_000;

    private JsonLimits() {}

    static JsonFactory factory() {
        StreamReadConstraints limits = StreamReadConstraints.builder()
                .maxNestingDepth(MAX_DEPTH)
                .maxNumberLength(MAX_NUMBER)
                .maxNameLength(MAX_NAME)
                .maxStringLength(MAX_STRING)
                .maxTokenCount(MAX_TOKENS)
                .build();
        return JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .streamReadConstraints(limits)
                .build();
    }
}
