package org.precedent.index.source.document;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.precedent.index.source.Unusable;

/** Reads what a test wrote. */
final class Documents {
    private static final DocumentText READER = new DocumentText();

    private Documents() {}

    static ReadDocument read(String source, @Nullable String type) throws Unusable {
        return READER.read(source.getBytes(StandardCharsets.UTF_8), type);
    }

    static String text(String source, @Nullable String type) throws Unusable {
        return read(source, type).text();
    }

    static String text(byte[] source, @Nullable String type) throws Unusable {
        return READER.read(source, type).text();
    }

    /** The code and the reason of a refusal. */
    static String refusal(byte[] source, @Nullable String type) {
        return refusal(source, type, DocumentLimits.DEFAULTS);
    }

    static String refusal(byte[] source, @Nullable String type, DocumentLimits limits) {
        Unusable refused = assertThrows(Unusable.class, () -> new DocumentText(limits).read(source, type));
        return refused.code() + ": " + refused.reason();
    }

    static byte[] bytes(String source) {
        return source.getBytes(StandardCharsets.ISO_8859_1);
    }
}
