package org.precedent.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.precedent.encoder.Embedding;
import org.precedent.encoder.Fingerprint;
import org.precedent.index.model.Case;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.Hit;
import org.precedent.index.model.ImageId;
import org.precedent.index.model.Report;
import org.precedent.index.model.Span;

/**
 * An index without an engine, for tests: it keeps the contract by looking at every case. Words score by how many of
 * them a report affirms, not by BM25.
 */
public final class InMemoryCaseIndex implements CaseIndex {
    /** What outlives an index that is closed: its commits. */
    public static final class Disk {
        private @Nullable Fingerprint fingerprint;
        private Map<CaseId, EncodedCase> committed = Map.of();
    }

    private static final Comparator<Hit> BEST_FIRST = Comparator.comparingDouble(Hit::score)
            .reversed()
            .thenComparing(hit -> hit.id().value());

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

    private Collection<EncodedCase> committed() {
        checkOpen();
        return disk.committed.values();
    }

    private void checkOpen() {
        if (closed) {
            throw new IllegalStateException("the index in memory is closed");
        }
    }

    @Override
    public synchronized List<Hit> nearest(VectorField field, Embedding query, int k, Scope scope) {
        checkDimension(query);
        return best(k, scope, encoded -> nearest(field, query, encoded));
    }

    private static Optional<Hit> nearest(VectorField field, Embedding query, EncodedCase encoded) {
        List<Hit> hits = new ArrayList<>();
        switch (field) {
            case IMAGE ->
                encoded.imageVectors().forEach((image, vector) -> {
                    hits.add(hit(encoded, vector.cosine(query), image, null));
                });
            case PASSAGE ->
                encoded.passages().forEach(passage -> {
                    hits.add(hit(encoded, passage.vector().cosine(query), null, passage.span()));
                });
        }
        return hits.stream().max(Comparator.comparingDouble(Hit::score));
    }

    @Override
    public synchronized List<Hit> matching(String words, int k, Scope scope) {
        PlainWords query = PlainWords.of(words);
        return best(k, scope, encoded -> {
            double score = query.score(encoded.content().report());
            return score > 0 ? Optional.of(hit(encoded, score, null, null)) : Optional.empty();
        });
    }

    private List<Hit> best(int k, Scope scope, Function<EncodedCase, Optional<Hit>> score) {
        checkCount(k);
        return committed().stream()
                .filter(encoded -> Scopes.contain(scope, encoded.content()))
                .flatMap(encoded -> score.apply(encoded).stream())
                .sorted(BEST_FIRST)
                .limit(k)
                .toList();
    }

    private static Hit hit(EncodedCase encoded, double score, @Nullable ImageId image, @Nullable Span passage) {
        return new Hit(encoded.content().id(), encoded.content().patient(), score, image, passage);
    }

    private static void checkCount(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("at least 1 must be asked for, not " + count);
        }
    }

    @Override
    public synchronized Optional<Case> find(CaseId id) {
        return encoded(id).map(EncodedCase::content);
    }

    @Override
    public synchronized Optional<EncodedCase> encoded(CaseId id) {
        checkOpen();
        return Optional.ofNullable(disk.committed.get(id));
    }

    @Override
    public synchronized FacetCounts facets(Scope scope) {
        return Scopes.count(committed().stream().map(EncodedCase::content).toList(), scope);
    }

    @Override
    public synchronized IndexStats stats() {
        long images = committed().stream()
                .mapToLong(encoded -> encoded.imageVectors().size())
                .sum();
        long passages = committed().stream()
                .mapToLong(encoded -> encoded.passages().size())
                .sum();
        long characters = committed().stream()
                .map(encoded -> encoded.content().report())
                .map(Report::text)
                .mapToLong(String::length)
                .sum();
        return new IndexStats(committed().size(), images, passages, characters);
    }

    @Override
    public synchronized void close() {
        closed = true;
    }
}
