package org.precedent.api.query;

import java.util.List;
import org.precedent.encoder.Pixels;

/**
 * Prompts to hold against one image.
 *
 * @param prompts 1 to {@link #MAX_PROMPTS}, none blank, each of at most {@link #MAX_LENGTH} UTF-16 units
 */
public record LabelRequest(Subject subject, List<String> prompts) {
    public static final int MAX_PROMPTS = 100;
    public static final int MAX_LENGTH = 1000;

    public LabelRequest {
        prompts = List.copyOf(prompts);
        if (prompts.isEmpty() || prompts.size() > MAX_PROMPTS) {
            throw new IllegalArgumentException(prompts.size() + " prompts are not 1 to " + MAX_PROMPTS);
        }
        for (String prompt : prompts) {
            if (prompt.isBlank() || prompt.length() > MAX_LENGTH) {
                throw new IllegalArgumentException(
                        "a prompt of " + prompt.length() + " characters is blank, or longer than " + MAX_LENGTH);
            }
        }
    }

    /** The image that is to be labelled. */
    public sealed interface Subject {
        /** An image that comes with the request. */
        record Picture(Pixels pixels) implements Subject {}

        /** An image of the index, whose vector is there already. */
        record Stored(StoredImage image) implements Subject {}
    }
}
