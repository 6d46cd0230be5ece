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
            Optional<Generation> current = record.currentGeneration();
            if (current.isPresent() && current.get().fingerprint().equals(fingerprint)) {
                return new Opened(write(current.get().name()), current.get().name(), lock);
            }
            if (current.isPresent() && record.counts().vectors() > 0) {
                throw new FingerprintMismatch(
                        archive.root().toString(), current.get().fingerprint(), fingerprint);
            }
            return begin(current, lock);
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** Who reads the archive meanwhile finds no generation before its index is there. */
    private Opened begin(Optional<Generation> withoutVectors, IndexLock lock) throws IOException {
        GenerationName fresh = unfinished();
        CaseIndex index = write(fresh);
        record.promote(fresh);
        if (withoutVectors.isPresent()) {
            archive.removeIndex(withoutVectors.get().name());
            record.dropGeneration(withoutVectors.get().name());
        }
        return new Opened(index, fresh, lock);
    }

    /** One of this encoder that a run was killed over, or else a new one. */
    private GenerationName unfinished() throws IOException {
        for (Generation generation : record.generations()) {
            boolean ours = generation.fingerprint().equals(fingerprint);
            if (ours && generation.state() == Generation.State.BUILDING) {
                return generation.name();
            }
        }
        return record.createGeneration(fingerprint);
    }

    private CaseIndex write(GenerationName generation) throws IOException {
        Path folder = archive.index(generation);
        if (engine.fingerprint(folder).isEmpty()) {
            record.forgetIndexed(generation);
        }
        return engine.open(folder, fingerprint, Mode.WRITE);
    }
}
