package org.precedent.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.precedent.encoder.Fingerprint;

/** A kind of index: makes, opens, recognises and checks those of its kind. Safe for use by many threads. */
public interface Engine {
    /** What an index is opened for. */
    enum Mode {
        /** Searches alone; takes no lock, makes no file, and reads a directory without an index as an empty one. */
        READ,
        /** Searches and changes; makes the index where there is none. */
        WRITE
    }

    /**
     * Opens the index in a directory.
     *
     * @param fingerprint the encoder whose vectors are added and searched
     * @throws FingerprintMismatch if another encoder made the index
     * @throws IOException if the index cannot be read, or is to be written and another process writes it
     */
    CaseIndex open(Path directory, Fingerprint fingerprint, Mode mode) throws IOException;

    /**
     * The encoder that made the index in a directory, empty where there is no index. Nothing is opened and no lock
     * taken: with it an encoder can be opened as the index needs it.
     *
     * @throws IOException if what is there is no index of this program, or one of another version
     */
    Optional<Fingerprint> fingerprint(Path directory) throws IOException;

    /**
     * Reads everything that was committed to a directory, and says what cannot be read. Nothing is changed.
     *
     * @param visitor is shown every case that can be read
     */
    IndexCheck check(Path directory, View.Visitor visitor) throws IOException;
}
