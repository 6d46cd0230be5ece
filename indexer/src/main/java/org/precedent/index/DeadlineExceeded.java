package org.precedent.index;

import java.time.Duration;

/** Work that was ended because its answer would have come too late. */
public final class DeadlineExceeded extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Names the time that was given. */
    public DeadlineExceeded(Duration given) {
        super("no answer within " + given.toMillis() + " ms");
    }
}
