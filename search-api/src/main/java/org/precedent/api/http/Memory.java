package org.precedent.api.http;

import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Bounds the bytes that all requests hold at a time while they are sent, however slowly they are read. What is larger
 * than all there is goes alone. Safe for use by many threads.
 */
final class Memory {
    private static final int UNIT = 1 << 10;

    private final int units;
    private final Semaphore free;
    private final Duration patience;

    /**
     * @param bytes for all
     * @param patience how long each waits for its share
     */
    Memory(int bytes, Duration patience) {
        this.units = Math.max(1, bytes / UNIT);
        this.free = new Semaphore(units, true);
        this.patience = patience;
    }

    /** Something that is done while bytes are held. */
    interface Work {
        void run() throws IOException;
    }

    void hold(long bytes, Work work) throws IOException {
        int share = Math.clamp(bytes / UNIT + 1, 1, units);
        if (!acquired(share)) {
            throw new RequestRefused(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "the service is busy with other images; try again in a moment",
                    Turns.BUSY);
        }
        try {
            work.run();
        } finally {
            free.release(share);
        }
    }

    private boolean acquired(int share) {
        try {
            return free.tryAcquire(share, patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
