package org.precedent.api.summary.llm;

import org.jspecify.annotations.Nullable;

/**
 * A piece of an answer as it is streamed.
 *
 * @param text to be read; often empty
 * @param thought that the server told apart from what is to be read
 * @param finish once the model stopped
 * @param usage once the server counted
 * @param model its name; empty when the server does not say
 */
record Chunk(
        String text,
        String thought,
        LlmOutcome.@Nullable Finish finish,
        LlmOutcome.@Nullable Usage usage,
        String model) {

    /** Whether the model wrote anything. */
    boolean isToken() {
        return !text.isEmpty() || !thought.isEmpty();
    }
}
