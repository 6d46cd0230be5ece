package org.precedent.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.precedent.encoder.Fingerprint;
import org.precedent.index.model.Report;

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
     * @throws IndexUnusable if its files are damaged, or another version made it
     * @throws IOException if the index cannot be read, or is to be written and another process writes it
     */
    CaseIndex open(Path directory, Fingerprint fingerprint, Mode mode) throws IOException;

    /**
     * The encoder that made the index in a directory, empty where there is no index. Nothing is opened and no lock
     * taken: with it an encoder can be opened as the index needs it.
     *
     * @throws IndexUnusable if its files are damaged, or another version made it
     * @throws IOException if what is there is no index of this program, or one of another version
     */
    Optional<Fingerprint> fingerprint(Path directory) throws IOException;

    /**
     * Reads everything that was committed to a directory, and says what cannot be read. Nothing is changed.
     *
     * @param visitor is shown every case that can be read
     */
    IndexCheck check(Path directory, View.Visitor visitor) throws IOException;

    /**
     * Reads an index that an earlier version of this program made and this one does not search any more. Nothing is
     * changed.
     *
     * @param reader takes reports apart
     * @param visitor is made for the encoder that made the index, and is shown every case
     * @return that encoder, empty where there is no such index
     * @throws IOException if it cannot be read, or is of a version that this one does not know
     */
    Optional<Fingerprint> earlier(
            Path directory, Function<String, Report> reader, Function<Fingerprint, View.Visitor> visitor)
            throws IOException;
}
