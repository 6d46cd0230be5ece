package org.precedent.index.source.door;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.precedent.encoder.Pixels;
import org.precedent.index.model.CaseId;
import org.precedent.index.source.Unusable;

/** What persons decide of images that may show text. */
public interface Review {
    /** Nobody decides anything. */
    Review NOBODY = new Review() {
        @Override
        public Optional<Boolean> isIn(String digest) {
            return Optional.empty();
        }

        @Override
        public void hold(CaseId id, String digest, Unusable why, @Nullable Pixels picture) {}
    };

    /**
     * Whether a person has let a file in, or kept it out; empty when nobody has decided.
     *
     * @param digest the SHA-256 of the file, in hexadecimal
     */
    Optional<Boolean> isIn(String digest) throws IOException;

    /**
     * A file is to wait for a person.
     *
     * @param id the case that it belongs to
     * @param why it waits
     * @param picture what it shows; null where that cannot be had
     */
    void hold(CaseId id, String digest, Unusable why, @Nullable Pixels picture) throws IOException;
}
