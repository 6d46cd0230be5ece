package org.precedent.api.summary.llm;

import java.time.Duration;
import java.util.Optional;

/**
 * What is kept of a call, for an audit: that it was made, how large it was, how long it took and how it ended. Nothing
 * that was asked or answered.
 *
 * @param requestDigest SHA-256 of the request as it was sent, in hexadecimal; empty when none was made
 * @param sizes how much was asked and answered
 * @param timings how long it took
 * @param attempts how often the server was asked: 0 to 2
 * @param failure why there is no answer; empty when there is one
 * @param usage as the server counts
 * @param model its name, as the server tells it; empty when it does not
 */
public record CallRecord(
        String requestDigest,
        Sizes sizes,
        Timings timings,
        int attempts,
        Optional<LlmFailure> failure,
        LlmOutcome.Usage usage,
        String model) {

    /**
     * How much was asked and answered.
     *
     * @param parts of the request: words and pictures
     * @param requestBytes of the request as it was sent
     * @param answerCharacters that came, thoughts included
     */
    public record Sizes(int parts, int requestBytes, int answerCharacters) {}

    /**
     * How long it took.
     *
     * @param queued until it was the call's turn
     * @param firstToken from the turn to the first token; empty when none came
     * @param total all of it
     */
    public record Timings(Duration queued, Optional<Duration> firstToken, Duration total) {}
}
