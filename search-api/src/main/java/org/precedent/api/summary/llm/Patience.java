package org.precedent.api.summary.llm;

import java.time.Duration;

/**
 * Until when a reader waits, for whatever it is: a turn, an answer, another answer about fewer cases.
 *
 * @param nanos on the clock of {@link System#nanoTime}
 */
public record Patience(long nanos) {

    /** Of that long, from now on. */
    public static Patience of(Duration time) {
        return new Patience(System.nanoTime() + time.toNanos());
    }

    /** Its end. */
    Deadline deadline(LlmFailure reason) {
        return new Deadline(nanos, reason);
    }
}
