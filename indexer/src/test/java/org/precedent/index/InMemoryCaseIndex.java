package org.precedent.index;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.precedent.encoder.Embedding;
import org.precedent.encoder.Fingerprint;
import org.precedent.index.model.CaseId;

/**
 * An index without an engine, for tests: it keeps the contract by looking at every case. Words score by how many of
 * them a report affirms, not by BM25.
 */
public final class InMemoryCaseIndex implements CaseIndex {
    /** What outlives an index that is closed: its commits. */
    public static final class Disk {
        private @Nullable Fingerprint fingerprint;
        private Map<CaseId, EncodedCase> committed = Map.of();

        Optional<Fingerprint> fingerprint() {
            return Optional.ofNullable(fingerprint);
        }
    }

    private final Disk disk;
    private final Fingerprint fingerprint;
    private final Map<CaseId, EncodedCase> written;
    private int dimension;
    private boolean closed;

    /** An empty index that forgets everything. */
    public InMemoryCaseIndex(Fingerprint fingerprint) {
        this(new Disk(), fingerprint);
    }

    private InMemoryCaseIndex(Disk disk, Fingerprint fingerprint) {
        this.disk = disk;
        this.fingerprint = fingerprint;
        this.written = new LinkedHashMap<>(disk.committed);
        disk.committed.values().forEach(this::checkDimensions);
    }

    /** The index on a disk. */
    public static InMemoryCaseIndex open(Disk disk, Fingerprint fingerprint) throws FingerprintMismatch {
        boolean held = !disk.committed.isEmpty();
        if (held && disk.fingerprint != null && !disk.fingerprint.equals(fingerprint)) {
            throw new FingerprintMismatch("memory", disk.fingerprint, fingerprint);
        }
        disk.fingerprint = fingerprint;
        return new InMemoryCaseIndex(disk, fingerprint);
    }

    @Override
    public Fingerprint fingerprint() {
        return fingerprint;
    }

    @Override
    public synchronized void add(Collection<EncodedCase> cases) {
        checkOpen();
        cases.forEach(this::checkDimensions);
        cases.forEach(encoded -> written.put(encoded.content().id(), encoded));
    }

    private void checkDimensions(EncodedCase encoded) {
        Stream.concat(
                        encoded.imageVectors().values().stream(),
                        encoded.passages().stream().map(Passage::vector))
                .forEach(vector -> {
                    dimension = dimension == 0 ? vector.dimension() : dimension;
                    checkDimension(vector);
                });
    }

    private void checkDimension(Embedding vector) {
        if (dimension != 0 && vector.dimension() != dimension) {
            throw new IllegalArgumentException(
                    "dimension " + vector.dimension() + " does not fit index of dimension " + dimension + " in memory");
        }
    }

    @Override
    public synchronized void delete(CaseId id) {
        checkOpen();
        written.remove(id);
    }

    @Override
    public synchronized void commit() {
        checkOpen();
        disk.committed = Map.copyOf(written);
    }

    private void checkOpen() {
        if (closed) {
            throw new IllegalStateException("the index in memory is closed");
        }
    }

    @Override
    public synchronized void expunge() {
        commit();
    }

    @Override
    public synchronized View view(Deadline deadline) {
        checkOpen();
        return new InMemoryView(disk.committed, dimension, deadline);
    }

    @Override
    public synchronized void close() {
        closed = true;
    }
}
