package org.precedent.api.http;

import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Bounds how many requests do something at a time. The rest wait their turn, and are told to come back if it is long.
 */
final class Turns {
    private final Semaphore free;
    private final Duration patience;

    Turns(int count, Duration patience) {
        this.free = new Semaphore(count, true);
        this.patience = patience;
    }

    /** Something that is done in one's turn. */
    interface Work<T> {
        T run() throws IOException;
    }

    <T> T take(Work<T> work) throws IOException {
        if (!acquired()) {
            throw new RequestRefused(
                    HttpStatus.SERVICE_UNAVAILABLE, "the service is busy with other queries; try again in a moment");
        }
        try {
            return work.run();
        } finally {
            free.release();
        }
    }

    private boolean acquired() {
        try {
            return free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
