package org.precedent.index.record;

/**
 * A row that does not match its checksum, met while reading; the room's edge turns it into a {@link RecordException}.
 */
final class DamagedRow extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DamagedRow(String message) {
        super(message);
    }
}
