package org.precedent.api.summary.llm;

import java.util.function.LongSupplier;

/**
 * Leaves a server alone that failed several times in a row, so that nobody waits for it in vain. After a pause one call
 * tries it; the others are let through again when that one succeeds. Safe for use by many threads.
 */
final class Breaker {
    private final LlmOptions.Breaks options;
    private final LongSupplier nanos;
    private int failures;
    private long since;
    private boolean trying;

    /** @param nanos the clock, as {@link System#nanoTime} */
    Breaker(LlmOptions.Breaks options, LongSupplier nanos) {
        this.options = options;
        this.nanos = nanos;
    }

    /** Sends a call away that would not be admitted, before it waits for anything. */
    synchronized void check() throws CallFailed {
        if (isOpen() && (trying || isPausing())) {
            throw new CallFailed(LlmFailure.LEFT_ALONE);
        }
    }

    /** Admits a call, which must then say how it went. */
    synchronized void admit() throws CallFailed {
        check();
        trying = isOpen();
    }

    synchronized void succeeded() {
        failures = 0;
        trying = false;
    }

    synchronized void failed() {
        failures = Math.min(failures + 1, options.failures());
        since = nanos.getAsLong();
        trying = false;
    }

    /** It ended in a way that tells nothing of the server. */
    synchronized void ended() {
        trying = false;
    }

    private boolean isOpen() {
        return failures >= options.failures();
    }

    private boolean isPausing() {
        return nanos.getAsLong() - since < options.pause().toNanos();
    }
}
