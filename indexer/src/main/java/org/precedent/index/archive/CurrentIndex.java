package org.precedent.index.archive;

import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import org.precedent.encoder.Fingerprint;
import org.precedent.index.CaseIndex;
import org.precedent.index.Deadline;
import org.precedent.index.EncodedCase;
import org.precedent.index.Engine;
import org.precedent.index.View;
import org.precedent.index.model.CaseId;
import org.precedent.index.record.CaseRecord;
import org.precedent.index.record.Generation;
import org.precedent.index.record.GenerationName;
import org.precedent.index.record.Pending;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The index generation that is searched, whichever that is: when another of the same encoder takes its place, views
 * opened from then on are of that one. One of another encoder is not followed, since its vectors mean something else;
 * the one that was opened stays until the process ends. For reading alone. Safe for use by many threads.
 */
public final class CurrentIndex implements CaseIndex {
    private static final Logger LOG = LoggerFactory.getLogger(CurrentIndex.class);
    private static final int MOST_LOOKED_AT = 1000;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    private final Archive archive;
    private final CaseRecord record;
    private final Engine engine;
    private final Fingerprint fingerprint;
    private GenerationName name;
    private CaseIndex index;
    private long lookedAt = System.nanoTime();
    private boolean foreign;
    private boolean closed;

    private CurrentIndex(
            Archive archive, CaseRecord record, Engine engine, Fingerprint fingerprint, GenerationName name)
            throws IOException {
        this.archive = archive;
        this.record = record;
        this.engine = engine;
        this.fingerprint = fingerprint;
        this.name = name;
        this.index = open(name);
    }

    /**
     * Opens the generation that is searched.
     *
     * @throws ArchiveException if there is none, or its folder is gone
     * @throws org.precedent.index.FingerprintMismatch if another encoder made it
     */
    public static CurrentIndex open(Archive archive, CaseRecord record, Engine engine, Fingerprint fingerprint)
            throws IOException {
        Generation current = record.currentGeneration()
                .orElseThrow(() -> new ArchiveException(
                        "the archive at " + archive.root() + " holds no case yet; ingest into it"));
        if (engine.fingerprint(archive.index(current.name())).isEmpty()) {
            throw new ArchiveException("the index of the archive at " + archive.root()
                    + " is gone; make it again, which encodes nothing: precedent reindex --data " + archive.root());
        }
        warnOfDeleted(record, current.name());
        return new CurrentIndex(archive, record, engine, fingerprint, current.name());
    }

    private static void warnOfDeleted(CaseRecord record, GenerationName current) throws IOException {
        boolean hasDeleted = record.pending(current, MOST_LOOKED_AT).stream().anyMatch(Pending::gone);
        if (hasDeleted) {
            LOG.warn("a deletion was cut off: its cases are still found. Run precedent delete again, or ingest");
        }
    }

    private CaseIndex open(GenerationName generation) throws IOException {
        return engine.open(archive.index(generation), fingerprint, Engine.Mode.READ);
    }

    @Override
    public Fingerprint fingerprint() {
        return fingerprint;
    }

    /** Changes with the first view of another generation, and never back. */
    @Override
    public synchronized String name() {
        return name.value();
    }

    @Override
    public synchronized View view(Deadline deadline) throws IOException {
        if (!closed && System.nanoTime() - lookedAt > BETWEEN_LOOKS.toNanos()) {
            follow();
            lookedAt = System.nanoTime();
        }
        return index.view(deadline);
    }

    /** Views of the old index that are open keep what they read. */
    private void follow() throws IOException {
        Optional<Generation> current = record.currentGeneration();
        if (current.isEmpty() || current.get().name().equals(name)) {
            return;
        }
        if (!current.get().fingerprint().equals(fingerprint)) {
            if (!foreign) {
                LOG.warn("the archive was indexed anew by another encoder; restart with its model to search that");
            }
            foreign = true;
            return;
        }
        CaseIndex next = open(current.get().name());
        index.close();
        index = next;
        name = current.get().name();
    }

    @Override
    public void add(Collection<EncodedCase> cases) {
        throw readOnly();
    }

    @Override
    public void delete(CaseId id) {
        throw readOnly();
    }

    @Override
    public void commit() {
        throw readOnly();
    }

    @Override
    public void expunge() {
        throw readOnly();
    }

    private static IllegalStateException readOnly() {
        return new IllegalStateException("this index was opened for reading");
    }

    @Override
    public synchronized void close() throws IOException {
        closed = true;
        index.close();
    }
}
