package org.precedent.index.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.precedent.encoder.Fingerprint;
import org.precedent.index.CaseIndex;
import org.precedent.index.Deadline;
import org.precedent.index.EncodedCase;
import org.precedent.index.Engine;
import org.precedent.index.FingerprintMismatch;
import org.precedent.index.View;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.Snippet;

/**
 * The index as a Lucene directory. One process at a time opens it for writing; any number read it meanwhile, and see a
 * new commit within about a second. What was not committed before {@link #close} is dropped. A closed index, and a
 * write through an index that was opened for reading, is an {@link IllegalStateException}.
 */
final class LuceneCaseIndex implements CaseIndex {
    private final Path path;
    private final Fingerprint fingerprint;
    private final @Nullable CaseWriter writer;
    private final CommittedView view;
    private final WordQueries wordQueries;
    private final Snippets snippets;

    private LuceneCaseIndex(
            Path path,
            Fingerprint fingerprint,
            ClinicalAnalyzer analyzer,
            @Nullable CaseWriter writer,
            CommittedView view) {
        this.path = path;
        this.fingerprint = fingerprint;
        this.writer = writer;
        this.view = view;
        this.wordQueries = new WordQueries(analyzer);
        this.snippets = new Snippets(analyzer, wordQueries);
    }

    /**
     * Opens the index in a directory.
     *
     * @param fingerprint the encoder whose vectors are added and searched
     * @throws FingerprintMismatch if another encoder made the index
     * @throws IOException if the index cannot be read, or is to be written and another process writes it
     */
    static LuceneCaseIndex open(Path directory, Fingerprint fingerprint, Engine.Mode mode) throws IOException {
        ClinicalAnalyzer analyzer = new ClinicalAnalyzer();
        if (mode == Engine.Mode.READ) {
            CommittedView view = new CommittedView(directory, fingerprint);
            return new LuceneCaseIndex(directory, fingerprint, analyzer, null, view);
        }
        CaseWriter writer = CaseWriter.open(directory, fingerprint, analyzer);
        try {
            CommittedView view = new CommittedView(directory, fingerprint);
            return new LuceneCaseIndex(directory, fingerprint, analyzer, writer, view);
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

    private CaseWriter writer() {
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
        return new LuceneView(path, view.acquire(), deadline, wordQueries, view::bytes);
    }

    @Override
    public Optional<Snippet> snippet(CaseId id, String words, int length) throws IOException {
        checkCount(length);
        try (View asked = view()) {
            Optional<EncodedCase> stored = asked.encoded(id);
            if (stored.isEmpty() || stored.get().content().report().isEmpty()) {
                return Optional.empty();
            }
            String text = stored.get().content().report().text();
            return Optional.of(snippets.best(text, stored.get().negated(), words, length));
        }
    }

    private static void checkCount(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("at least 1 must be asked for, not " + count);
        }
    }

    @Override
    public void close() throws IOException {
        try (writer) {
            view.close();
        }
    }
}
