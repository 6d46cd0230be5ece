package org.precedent.index.container;

import java.io.IOException;

/** Why an archive of files, or a member, cannot be read. Its message has no word out of it, and says what to do. */
public final class ContainerException extends IOException {
    private static final long serialVersionUID = 1L;

    private final Fault fault;

    ContainerException(Fault fault, String message) {
        super(message);
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }

    /** What is wrong and what to do. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
