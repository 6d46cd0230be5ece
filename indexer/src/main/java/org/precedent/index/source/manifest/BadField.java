package org.precedent.index.source.manifest;

/** Why a row cannot be used; it becomes a {@link RowResult.Bad} at the door of this room. */
final class BadField extends Exception {

    private static final long serialVersionUID = 1L;

    BadField(String reason) {
        super(reason);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
