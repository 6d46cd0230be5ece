package org.precedent.index.record;

import java.time.Instant;
import org.precedent.encoder.Fingerprint;

/**
 * An index that was made from the record, or is being made.
 *
 * @param fingerprint the encoder whose vectors it holds
 */
public record Generation(GenerationName name, Fingerprint fingerprint, State state, Instant created) {
    /** Where a generation stands. */
    public enum State {
        /** It is filled beside the current one. */
        BUILDING,
        /** It is searched; there is one at most. */
        CURRENT,
        /** Another took its place. */
        OLD
    }
}
