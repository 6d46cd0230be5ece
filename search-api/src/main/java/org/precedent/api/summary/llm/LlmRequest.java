package org.precedent.api.summary.llm;

import java.util.Base64;
import java.util.List;

/**
 * What a language model is asked, in one turn of the user's: Gemma knows no system role.
 *
 * @param parts in the order in which the model reads them
 * @param schema what the answer must look like
 */
public record LlmRequest(List<Part> parts, JsonSchema schema) {

    /** Checks that something is asked. */
    public LlmRequest {
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("a request asks nothing: it has no parts");
        }
    }

    /** One of words alone. */
    public static LlmRequest of(String text, JsonSchema schema) {
        return new LlmRequest(List.of(new Words(text)), schema);
    }

    /** A piece of what is asked. Its size is all that may be told of it. */
    public sealed interface Part {
        /** In characters as they are sent. */
        int size();
    }

    /** Words, as the model reads them. */
    public record Words(String text) implements Part {
        @Override
        public int size() {
            return text.length();
        }

        @Override
        public String toString() {
            return "words of " + size() + " characters";
        }
    }

    /** A picture for models that see, as a data URL. */
    public record Picture(String dataUrl) implements Part {
        private static final String PNG = "data:image/png;base64,";

        /** Checks that nothing is fetched from anywhere: the picture itself is in the request. */
        public Picture {
            if (!dataUrl.startsWith(PNG)) {
                throw new IllegalArgumentException("a picture is sent as PNG in a data URL");
            }
        }

        /** One whose file is at hand. */
        public static Picture ofPng(byte[] file) {
            return new Picture(PNG + Base64.getEncoder().encodeToString(file));
        }

        @Override
        public int size() {
            return dataUrl.length();
        }

        @Override
        public String toString() {
            return "a picture of " + size() + " characters";
        }
    }
}
