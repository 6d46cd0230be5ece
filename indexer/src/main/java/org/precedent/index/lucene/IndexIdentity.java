package org.precedent.index.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.precedent.encoder.Fingerprint;
import org.precedent.index.FingerprintMismatch;
import org.precedent.index.IndexOutdated;

/** What every commit says of itself: the schema that it follows and the encoder that made its vectors. */
final class IndexIdentity {
    private static final String SCHEMA = "precedent.schema";
    private static final String FINGERPRINT = "precedent.fingerprint";

    private IndexIdentity() {}

    static Map<String, String> of(Fingerprint fingerprint) {
        return Map.of(SCHEMA, Schema.VERSION, FINGERPRINT, fingerprint.encoded());
    }

    /**
     * Lets a commit pass that this program understands and this encoder made.
     *
     * @throws FingerprintMismatch if another encoder made it
     * @throws IndexOutdated if it is of another version
     * @throws IOException if it is no index of this program
     */
    static void check(Path directory, Map<String, String> commit, Fingerprint encoder) throws IOException {
        Fingerprint made = fingerprint(directory, commit);
        if (!made.equals(encoder)) {
            throw new FingerprintMismatch(directory.toString(), made, encoder);
        }
    }

    /** The encoder that made the newest commit in a directory, empty where there is none. */
    static Optional<Fingerprint> read(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return Optional.empty();
        }
        try (Directory directory = FSDirectory.open(path)) {
            return DirectoryReader.indexExists(directory)
                    ? Optional.of(fingerprint(
                            path, SegmentInfos.readLatestCommit(directory).getUserData()))
                    : Optional.empty();
        }
    }

    /** The encoder that made a commit. */
    static Fingerprint fingerprint(Path directory, Map<String, String> commit) throws IOException {
        return fingerprint(directory, commit, Schema.VERSION);
    }

    /** The encoder that made a commit of some version of the schema. */
    static Fingerprint fingerprint(Path directory, Map<String, String> commit, String version) throws IOException {
        String schema = commit.get(SCHEMA);
        String fingerprint = commit.get(FINGERPRINT);
        if (schema == null || fingerprint == null) {
            throw new IOException("the Lucene index at " + directory + " was not made by Precedent");
        }
        if (!schema.equals(version)) {
            throw new IndexOutdated(directory.toString(), schema, version);
        }
        try {
            return Fingerprint.parse(fingerprint);
        } catch (IllegalArgumentException e) {
            throw new IOException("the index at " + directory + " names its encoder in an unknown form", e);
        }
    }
}
