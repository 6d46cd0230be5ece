package org.precedent.api.summary.llm;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Where a call waits for what comes next. All that a call ever waits for comes here, so that one wait bounds them all
 * and a reader who leaves is heard in each.
 */
final class Inbox implements AutoCloseable {
    private final BlockingQueue<Signal> signals = new LinkedBlockingQueue<>();
    private final Cancellation cancellation;

    Inbox(Cancellation cancellation) {
        this.cancellation = cancellation;
        cancellation.watch(this);
    }

    void put(Signal signal) {
        signals.add(signal);
    }

    /**
     * What comes next.
     *
     * @throws CallFailed if the call was cancelled, or nothing came until the deadline
     */
    Signal next(Deadline deadline) throws CallFailed {
        Signal signal = poll(deadline);
        if (cancellation.isCancelled() || signal instanceof Signal.Cancelled) {
            throw new CallFailed(LlmFailure.CANCELLED);
        }
        return signal;
    }

    private Signal poll(Deadline deadline) throws CallFailed {
        if (cancellation.isCancelled()) {
            return new Signal.Cancelled();
        }
        try {
            Signal signal = signals.poll(Math.max(0, deadline.remaining()), TimeUnit.NANOSECONDS);
            if (signal == null || deadline.remaining() < 0) {
                throw new CallFailed(deadline.reason());
            }
            return signal;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Signal.Cancelled();
        }
    }

    /** Waits, and hears nothing but a reader who leaves. */
    void pause(Deadline until) throws CallFailed {
        try {
            next(until);
            throw new IllegalStateException("nobody else speaks during a pause");
        } catch (CallFailed e) {
            if (e.reason() != until.reason()) {
                throw e;
            }
        }
    }

    @Override
    public void close() {
        cancellation.forget(this);
    }
}
