package org.precedent.index.record;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A record that cannot be used as it is. The message says what is wrong and what to do, and holds nothing of a case.
 */
public final class RecordException extends IOException {

    private static final long serialVersionUID = 1L;

    /** Says what is wrong. */
    public RecordException(String message) {
        super(message);
    }

    /** Says what is wrong, and keeps what lay below it. */
    public RecordException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
