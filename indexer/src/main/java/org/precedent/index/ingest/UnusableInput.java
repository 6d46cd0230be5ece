package org.precedent.index.ingest;

/** Why an input cannot be used; it becomes a {@link Rejection} where the input's place is known. */
final class UnusableInput extends Exception {

    private static final long serialVersionUID = 1L;

    UnusableInput(String reason) {
        super(reason);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
