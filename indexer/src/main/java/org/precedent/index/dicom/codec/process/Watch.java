package org.precedent.index.dicom.codec.process;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Ends processes that take too long. Safe for use by many threads. */
final class Watch {
    private final ScheduledThreadPoolExecutor timer;

    Watch() {
        timer = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().name("worker-watch").daemon().factory());
        timer.setRemoveOnCancelPolicy(true);
    }

    /** The end of a process that is due, unless it is cancelled. */
    static final class Killing {
        private final AtomicBoolean decided = new AtomicBoolean();
        private final ScheduledFuture<?> due;

        private Killing(ScheduledThreadPoolExecutor timer, Process process, Duration after) {
            due = timer.schedule(() -> kill(process), after.toNanos(), TimeUnit.NANOSECONDS);
        }

        private void kill(Process process) {
            if (decided.compareAndSet(false, true)) {
                process.toHandle().destroyForcibly();
            }
        }

        /** Calls it off; true when it is too late for that. */
        boolean cancel() {
            due.cancel(false);
            return !decided.compareAndSet(false, true);
        }
    }

    Killing kill(Process process, Duration after) {
        return new Killing(timer, process, after);
    }

    /** Does something again and again; it throws nothing. */
    void repeat(Runnable what, Duration every) {
        ScheduledFuture<?> _ =
                timer.scheduleWithFixedDelay(what, every.toNanos(), every.toNanos(), TimeUnit.NANOSECONDS);
    }

    void stop() {
        timer.shutdownNow();
    }
}
