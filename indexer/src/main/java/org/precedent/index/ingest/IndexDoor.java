package org.precedent.index.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.precedent.encoder.Fingerprint;
import org.precedent.index.CaseIndex;
import org.precedent.index.Engine;
import org.precedent.index.Engine.Mode;
import org.precedent.index.FingerprintMismatch;
import org.precedent.index.archive.Archive;
import org.precedent.index.archive.IndexLock;
import org.precedent.index.record.CaseRecord;
import org.precedent.index.record.Generation;
import org.precedent.index.record.GenerationName;

/** The way to the index that is searched, for the one process that may write it. */
public final class IndexDoor {
    private final Archive archive;
    private final CaseRecord record;
    private final Engine engine;
    private final Fingerprint fingerprint;

    /** @param fingerprint the encoder whose vectors are written */
    public IndexDoor(Archive archive, CaseRecord record, Engine engine, Fingerprint fingerprint) {
        this.archive = archive;
        this.record = record;
        this.engine = engine;
        this.fingerprint = fingerprint;
    }

    /** An index that may be written, and by nobody else. */
    record Opened(CaseIndex index, GenerationName generation, IndexLock lock) implements Closeable {
        @Override
        public void close() throws IOException {
            try (lock) {
                index.close();
            }
        }
    }

    /**
     * Opens the index, unless another process writes it.
     *
     * @throws FingerprintMismatch if another encoder made it
     */
    Optional<Opened> tryOpen() throws IOException {
        Optional<IndexLock> lock = archive.tryIndexLock();
        return lock.isEmpty() ? Optional.empty() : Optional.of(open(lock.get()));
    }

    /** Opens the index as soon as no other process writes it. */
    Opened open() throws IOException {
        return open(archive.indexLock(() -> {}));
    }

    private Opened open(IndexLock lock) throws IOException {
        try {
            GenerationName generation = generation();
            Path folder = archive.index(generation);
            if (engine.fingerprint(folder).isEmpty()) {
                record.forgetIndexed(generation);
            }
            return new Opened(engine.open(folder, fingerprint, Mode.WRITE), generation, lock);
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** The current generation; a new one where there is none, or where another encoder has made no vector yet. */
    private GenerationName generation() throws IOException {
        Optional<Generation> current = record.currentGeneration();
        if (current.isPresent() && current.get().fingerprint().equals(fingerprint)) {
            return current.get().name();
        }
        if (current.isPresent() && record.counts().vectors() > 0) {
            throw new FingerprintMismatch(
                    archive.root().toString(), current.get().fingerprint(), fingerprint);
        }
        GenerationName fresh = record.createGeneration(fingerprint);
        record.promote(fresh);
        if (current.isPresent()) {
            record.dropGeneration(current.get().name());
        }
        return fresh;
    }
}
