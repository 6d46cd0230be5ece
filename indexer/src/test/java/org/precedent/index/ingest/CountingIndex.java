package org.precedent.index.ingest;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.precedent.encoder.Embedding;
import org.precedent.encoder.Fingerprint;
import org.precedent.index.CaseIndex;
import org.precedent.index.EncodedCase;
import org.precedent.index.FacetCounts;
import org.precedent.index.IndexStats;
import org.precedent.index.Scope;
import org.precedent.index.VectorField;
import org.precedent.index.model.Case;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.Hit;

/** An index that counts what is written to it, and fails at the commit of that number. */
final class CountingIndex implements CaseIndex {

    private final CaseIndex inner;
    private final int failingCommit;
    private int added;
    private int commits;

    CountingIndex(CaseIndex inner) {
        this(inner, Integer.MAX_VALUE);
    }

    /** An index whose commit number {@code failingCommit}, from 1, finds the disk full. */
    CountingIndex(CaseIndex inner, int failingCommit) {
        this.inner = inner;
        this.failingCommit = failingCommit;
    }

    int added() {
        return added;
    }

    int commits() {
        return commits;
    }

    @Override
    public Fingerprint fingerprint() {
        return inner.fingerprint();
    }

    @Override
    public void add(Collection<EncodedCase> cases) throws IOException {
        added += cases.size();
        inner.add(cases);
    }

    @Override
    public void delete(CaseId id) throws IOException {
        inner.delete(id);
    }

    @Override
    public void commit() throws IOException {
        commits++;
        if (commits == failingCommit) {
            throw new IOException("no space left on device");
        }
        inner.commit();
    }

    @Override
    public List<Hit> nearest(VectorField field, Embedding query, int k, Scope scope) throws IOException {
        return inner.nearest(field, query, k, scope);
    }

    @Override
    public List<Hit> matching(String words, int k, Scope scope) throws IOException {
        return inner.matching(words, k, scope);
    }

    @Override
    public Optional<Case> find(CaseId id) throws IOException {
        return inner.find(id);
    }

    @Override
    public Optional<EncodedCase> encoded(CaseId id) throws IOException {
        return inner.encoded(id);
    }

    @Override
    public FacetCounts facets(Scope scope) throws IOException {
        return inner.facets(scope);
    }

    @Override
    public IndexStats stats() throws IOException {
        return inner.stats();
    }

    @Override
    public void close() throws IOException {
        inner.close();
    }
}
