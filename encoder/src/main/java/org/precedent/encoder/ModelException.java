package org.precedent.encoder;

import java.io.IOException;

/** A model directory that cannot be used. The message names the file, what is wrong with it and what to do. */
public final class ModelException extends IOException {

    private static final long serialVersionUID = 1L;

    /** Says what is wrong. */
    public ModelException(String message) {
        super(message);
    }

    /** Says what is wrong, and keeps what the library below said. */
    public ModelException(String message, Throwable cause) {
        super(message, cause);
    }
}
