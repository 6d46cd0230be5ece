package org.precedent.index.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.precedent.encoder.Fingerprint;
import org.precedent.index.CaseIndex;
import org.precedent.index.Deadline;
import org.precedent.index.EncodedCase;
import org.precedent.index.Engine;
import org.precedent.index.FingerprintMismatch;
import org.precedent.index.View;
import org.precedent.index.model.CaseId;

/**
 * The index as a Lucene directory. One process at a time opens it for writing; any number read it meanwhile, and see a
 * new commit within about a second. What was not committed before {@link #close} is dropped. A closed index, and a
 * write through an index that was opened for reading, is an {@link IllegalStateException}.
 */
final class LuceneCaseIndex implements CaseIndex {
    private final Path path;
    private final Fingerprint fingerprint;
    private final @Nullable LuceneWriter writer;
    private final CommittedView view;

    private LuceneCaseIndex(Path path, Fingerprint fingerprint, @Nullable LuceneWriter writer, CommittedView view) {
        this.path = path;
        this.fingerprint = fingerprint;
        this.writer = writer;
        this.view = view;
    }

    /**
     * Opens the index in a directory.
     *
     * @param fingerprint the encoder whose vectors are added and searched
     * @throws FingerprintMismatch if another encoder made the index
     * @throws IOException if the index cannot be read, or is to be written and another process writes it
     */
    static LuceneCaseIndex open(Path directory, Fingerprint fingerprint, Engine.Mode mode) throws IOException {
        if (mode == Engine.Mode.READ) {
            CommittedView view = new CommittedView(directory, fingerprint);
            return new LuceneCaseIndex(directory, fingerprint, null, view);
        }
        LuceneWriter writer = LuceneWriter.open(directory, fingerprint);
        try {
            CommittedView view = new CommittedView(directory, fingerprint);
            return new LuceneCaseIndex(directory, fingerprint, writer, view);
        } catch (IOException | RuntimeException e) {
            writer.close();
            throw e;
        }
    }

    @Override
    public Fingerprint fingerprint() {
        return fingerprint;
    }

    @Override
    public void add(Collection<EncodedCase> cases) throws IOException {
        writer().add(cases);
    }

    @Override
    public void delete(CaseId id) throws IOException {
        writer().delete(id);
    }

    @Override
    public void commit() throws IOException {
        writer().commit();
        view.refresh();
    }

    private LuceneWriter writer() {
        if (writer == null) {
            throw new IllegalStateException("the index at " + path + " was opened for reading");
        }
        return writer;
    }

    @Override
    public void expunge() throws IOException {
        writer().expunge();
        view.refresh();
    }

    @Override
    public View view(Deadline deadline) throws IOException {
        return new LuceneView(path, Damage.named(path, view::acquire), deadline, view::bytes);
    }

    @Override
    public void close() throws IOException {
        try (writer) {
            view.close();
        }
    }
}
