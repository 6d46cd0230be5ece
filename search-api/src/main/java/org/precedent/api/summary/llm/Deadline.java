package org.precedent.api.summary.llm;

import java.time.Duration;

/**
 * Until when something must have come.
 *
 * @param nanos on the clock of {@link System#nanoTime}
 * @param reason what it is when it has not
 */
record Deadline(long nanos, LlmFailure reason) {

    static Deadline in(Duration time, LlmFailure reason) {
        return new Deadline(System.nanoTime() + time.toNanos(), reason);
    }

    /** In nanoseconds; less than 0 when it is past. */
    long remaining() {
        return nanos - System.nanoTime();
    }

    /** Whichever comes first. */
    Deadline orSooner(Deadline other) {
        return other.nanos - nanos < 0 ? other : this;
    }
}
