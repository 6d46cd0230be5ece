package org.precedent.api.quality;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Something that takes long to read: read by one at a time, and not again for a while. Safe for use by many threads.
 */
final class Remembered<T> {
    private final long goodFor;
    private final Reading<T> reading;
    private @Nullable T value;
    private long readAt;

    Remembered(Duration goodFor, Reading<T> reading) {
        this.goodFor = goodFor.toNanos();
        this.reading = reading;
    }

    /** Reads it. */
    @FunctionalInterface
    interface Reading<T> {
        T read() throws IOException;
    }

    synchronized T get() throws IOException {
        T known = value;
        if (known != null && System.nanoTime() - readAt < goodFor) {
            return known;
        }
        T read = reading.read();
        value = read;
        readAt = System.nanoTime();
        return read;
    }
}
