package org.precedent.index.archive;

import java.io.IOException;

/** A data directory that cannot be used as it is. The message names the file, what is wrong with it and what to do. */
public final class ArchiveException extends IOException {

    private static final long serialVersionUID = 1L;

    /** Says what is wrong. */
    public ArchiveException(String message) {
        super(message);
    }

    /** Says what is wrong, and keeps what lay below it. */
    public ArchiveException(String message, Throwable cause) {
        super(message, cause);
    }
}
