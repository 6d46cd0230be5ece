package org.precedent.api.app;

import java.io.IOException;
import java.util.Collection;
import org.precedent.encoder.Fingerprint;
import org.precedent.index.CaseIndex;
import org.precedent.index.Deadline;
import org.precedent.index.EncodedCase;
import org.precedent.index.View;
import org.precedent.index.model.CaseId;

/**
 * An index whose nearest cases are found by scoring every vector in scope: slow, and what approximate search is held
 * against. It is read alone, and closing it leaves the index open.
 */
final class ExactIndex implements CaseIndex {
    private final CaseIndex index;

    ExactIndex(CaseIndex index) {
        this.index = index;
    }

    @Override
    public Fingerprint fingerprint() {
        return index.fingerprint();
    }

    @Override
    public View view(Deadline deadline) throws IOException {
        return new ExactView(index.view(deadline));
    }

    @Override
    public void add(Collection<EncodedCase> cases) {
        throw readAlone();
    }

    @Override
    public void delete(CaseId id) {
        throw readAlone();
    }

    @Override
    public void commit() {
        throw readAlone();
    }

    @Override
    public void expunge() {
        throw readAlone();
    }

    private static IllegalStateException readAlone() {
        return new IllegalStateException("an index that is searched exactly is read alone");
    }

    @Override
    public void close() {
        // The index belongs to who opened it.
    }
}
