package org.precedent.index.ingest;

import java.io.IOException;
import java.util.Collection;
import org.precedent.encoder.Fingerprint;
import org.precedent.index.CaseIndex;
import org.precedent.index.Deadline;
import org.precedent.index.EncodedCase;
import org.precedent.index.View;
import org.precedent.index.model.CaseId;

/** An index that tells a counter what is written to it. */
final class CountingIndex implements CaseIndex {
    private final CaseIndex inner;
    private final Counting counting;

    CountingIndex(CaseIndex inner, Counting counting) {
        this.inner = inner;
        this.counting = counting;
    }

    @Override
    public Fingerprint fingerprint() {
        return inner.fingerprint();
    }

    @Override
    public void add(Collection<EncodedCase> cases) throws IOException {
        counting.add(cases.size());
        inner.add(cases);
    }

    @Override
    public void delete(CaseId id) throws IOException {
        inner.delete(id);
    }

    @Override
    public void commit() throws IOException {
        counting.commit();
        inner.commit();
    }

    @Override
    public void expunge() throws IOException {
        counting.commit();
        inner.expunge();
    }

    @Override
    public View view(Deadline deadline) throws IOException {
        return inner.view(deadline);
    }

    @Override
    public void close() throws IOException {
        inner.close();
    }
}
