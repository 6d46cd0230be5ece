package org.precedent.api.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.io.IOException;
import java.util.Arrays;

/**
 * JSON as the API speaks it: strict on the way in (no unknown or repeated field, no number for a string, nothing after
 * the end, nothing deep or of countless parts, UTF-8 alone), and without absent fields on the way out.
 */
final class Json {
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    /** Filters lie within one another, each in a list, and hold lists. */
    private static final int DEPTH = 24;

    /** Names, values and brackets together; the fullest filter has some seven thousand. */
    private static final int MOST_TOKENS = 50_000;

    private static final int LONGEST_NUMBER = 40;
    private static final int LONGEST_NAME = 100;

    private final JsonMapper mapper;

    Json(int longestString) {
        this(longestString, MOST_TOKENS);
    }

    /** @param mostTokens names, values and brackets together */
    Json(int longestString, int mostTokens) {
        StreamReadConstraints constraints = StreamReadConstraints.builder()
                .maxNestingDepth(DEPTH)
                .maxTokenCount(mostTokens)
                .maxNumberLength(LONGEST_NUMBER)
                .maxNameLength(LONGEST_NAME)
                .maxStringLength(longestString)
                .build();
        JsonFactory factory = JsonFactory.builder()
                .configure(JsonFactory.Feature.CHARSET_DETECTION, false)
                .streamReadConstraints(constraints)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        this.mapper = JsonMapper.builder(factory)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .withCoercionConfig(
                        LogicalType.Textual,
                        text -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
                .build();
    }

    /** Reads one value; what is wrong is said by the exception, and {@link JsonAdvice} puts it into words. */
    <T> T read(byte[] bytes, Class<T> type) throws IOException {
        int mark = startsWithMark(bytes) ? BYTE_ORDER_MARK.length : 0;
        T value = mapper.readValue(bytes, mark, bytes.length - mark, type);
        if (value == null) {
            throw RequestRefused.badField("the request", "is null; send an object");
        }
        return value;
    }

    private static boolean startsWithMark(byte[] bytes) {
        int end = Math.min(bytes.length, BYTE_ORDER_MARK.length);
        return Arrays.equals(bytes, 0, end, BYTE_ORDER_MARK, 0, BYTE_ORDER_MARK.length);
    }

    byte[] bytes(Object value) {
        try {
            return mapper.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record of the API could not be written", e);
        }
    }
}
