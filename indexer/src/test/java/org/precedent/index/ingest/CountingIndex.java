package org.precedent.index.ingest;

import java.io.IOException;
import java.util.Collection;
import java.util.Optional;
import org.precedent.encoder.Fingerprint;
import org.precedent.index.CaseIndex;
import org.precedent.index.Deadline;
import org.precedent.index.EncodedCase;
import org.precedent.index.View;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.Snippet;

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
    public void expunge() throws IOException {
        inner.expunge();
    }

    @Override
    public View view(Deadline deadline) throws IOException {
        return inner.view(deadline);
    }

    @Override
    public Optional<Snippet> snippet(CaseId id, String words, int length) throws IOException {
        return inner.snippet(id, words, length);
    }

    @Override
    public void close() throws IOException {
        inner.close();
    }
}
