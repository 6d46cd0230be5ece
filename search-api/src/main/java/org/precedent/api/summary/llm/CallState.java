package org.precedent.api.summary.llm;

import java.time.Duration;
import java.util.Optional;

/** What a call notes of itself on its way, for its record. For one thread. */
final class CallState {
    private final long begun = System.nanoTime();
    private final int parts;
    private long turn;
    private long firstToken;
    private byte[] request = {};
    private int attempts;
    private int characters;
    private LlmOutcome.Usage usage = LlmOutcome.Usage.UNKNOWN;
    private String model = "";

    CallState(int parts) {
        this.parts = parts;
    }

    void turnCame() {
        turn = System.nanoTime();
    }

    void asks(byte[] body) {
        request = body;
        attempts++;
    }

    int attempts() {
        return attempts;
    }

    void hears(Chunk chunk, int charactersSoFar) {
        characters = charactersSoFar;
        if (chunk.isToken() && firstToken == 0) {
            firstToken = System.nanoTime();
        }
        if (chunk.usage() != null) {
            usage = chunk.usage();
        }
        if (!chunk.model().isEmpty()) {
            model = chunk.model();
        }
    }

    boolean hasToken() {
        return firstToken != 0;
    }

    LlmOutcome.Completed completed(LlmOutcome.Finish finish) {
        return new LlmOutcome.Completed(finish, usage, model);
    }

    CallRecord record(Optional<LlmFailure> failure) {
        long now = System.nanoTime();
        Duration queued = Duration.ofNanos((turn == 0 ? now : turn) - begun);
        Optional<Duration> first = hasToken() ? Optional.of(Duration.ofNanos(firstToken - turn)) : Optional.empty();
        return new CallRecord(
                request.length == 0 ? "" : Digest.of(request),
                new CallRecord.Sizes(parts, request.length, characters),
                new CallRecord.Timings(queued, first, Duration.ofNanos(now - begun)),
                attempts,
                failure,
                usage,
                model);
    }
}
