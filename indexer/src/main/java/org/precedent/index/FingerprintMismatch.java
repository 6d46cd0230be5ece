package org.precedent.index;

import java.io.IOException;
import org.precedent.encoder.Fingerprint;

/** An index whose vectors another encoder made than the one at hand. The message names both and what to do. */
public final class FingerprintMismatch extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient Fingerprint index;
    private final transient Fingerprint encoder;

    /**
     * Says which two encoders do not go together.
     *
     * @param place where the index lies, as the user named it
     * @param index the encoder that made the index
     * @param encoder the encoder at hand
     */
    public FingerprintMismatch(String place, Fingerprint index, Fingerprint encoder) {
        super("the index at " + place + " was made by encoder " + index.id() + ", not by " + encoder.id() + " ("
                + index.difference(encoder).orElse("they are equal")
                + "); use the model and the options that made it, or ingest again into a new data directory");
        this.index = index;
        this.encoder = encoder;
    }

    /** The encoder that made the index. */
    public Fingerprint index() {
        return index;
    }

    /** The encoder at hand. */
    public Fingerprint encoder() {
        return encoder;
    }
}
