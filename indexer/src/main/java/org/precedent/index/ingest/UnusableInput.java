package org.precedent.index.ingest;

import org.precedent.index.source.Unusable;

/** Why an input cannot be used; it becomes a {@link Rejection} where the input's place is known. */
final class UnusableInput extends Exception {

    private static final long serialVersionUID = 1L;

    UnusableInput(String reason) {
        super(reason);
    }

    UnusableInput(Unusable unusable) {
        super(unusable.reason());
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
