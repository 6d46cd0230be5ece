package org.precedent.index.tags;

import java.util.List;

/**
 * What an image may be, in words that an encoder knows.
 *
 * @param modality as {@link TagWords} names it
 * @param bodyPart as {@link TagWords} names it; empty for a kind that does not show which part it is of, such as a
 *     histology slide
 * @param prompts at least one; together they stand for the kind
 */
public record ImageKind(String modality, String bodyPart, List<String> prompts) {
    public ImageKind {
        prompts = List.copyOf(prompts);
        if (prompts.isEmpty() || modality.isEmpty()) {
            throw new IllegalArgumentException("a kind of images needs a modality and a prompt");
        }
    }

    /** A kind of an image that shows which body part it is of. */
    public static ImageKind of(String modality, String bodyPart, String... prompts) {
        return new ImageKind(modality, bodyPart, List.of(prompts));
    }
}
