package org.precedent.index;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The moment by which an answer must be there. It travels with the work, and whoever does a part of it checks it.
 * Immutable.
 */
public final class Deadline {
    /** There is no hurry. */
    public static final Deadline NONE = new Deadline(null, 0);

    private final @Nullable Duration given;
    private final long end;

    private Deadline(@Nullable Duration given, long end) {
        this.given = given;
        this.end = end;
    }

    /** A deadline that far from now. */
    public static Deadline after(Duration time) {
        return new Deadline(time, System.nanoTime() + time.toNanos());
    }

    /** Whether it is too late. */
    public boolean passed() {
        return given != null && System.nanoTime() - end >= 0;
    }

    /**
     * Goes on only while there is time.
     *
     * @throws DeadlineExceeded if it is too late
     */
    public void check() {
        if (passed()) {
            throw exceeded();
        }
    }

    /** What to throw when it is too late. */
    public DeadlineExceeded exceeded() {
        return new DeadlineExceeded(given == null ? Duration.ZERO : given);
    }
}
