package org.precedent.index.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.jspecify.annotations.Nullable;
import org.precedent.encoder.Embedding;
import org.precedent.encoder.Fingerprint;
import org.precedent.index.CaseIndex;
import org.precedent.index.EncodedCase;
import org.precedent.index.FacetCounts;
import org.precedent.index.FingerprintMismatch;
import org.precedent.index.IndexCheck;
import org.precedent.index.IndexStats;
import org.precedent.index.Scope;
import org.precedent.index.VectorField;
import org.precedent.index.model.Case;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.Hit;
import org.precedent.index.model.Snippet;

/**
 * The index as a Lucene directory. One process at a time opens it for writing; any number read it meanwhile, and see a
 * new commit within about a second. What was not committed before {@link #close} is dropped. A closed index, and a
 * write through an index that was opened for reading, is an {@link IllegalStateException}.
 */
public final class LuceneCaseIndex implements CaseIndex {
    /** What an index is opened for. */
    public enum Mode {
        /** Searches alone; takes no lock, makes no file, and reads a directory without an index as an empty one. */
        READ,
        /** Searches and changes; makes the index where there is none. */
        WRITE
    }

    private final Path path;
    private final Fingerprint fingerprint;
    private final @Nullable LuceneWriter writer;
    private final CommittedView view;
    private final WordQueries wordQueries;
    private final Snippets snippets;

    private LuceneCaseIndex(
            Path path,
            Fingerprint fingerprint,
            ClinicalAnalyzer analyzer,
            @Nullable LuceneWriter writer,
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
    public static LuceneCaseIndex open(Path directory, Fingerprint fingerprint, Mode mode) throws IOException {
        ClinicalAnalyzer analyzer = new ClinicalAnalyzer();
        if (mode == Mode.READ) {
            CommittedView view = new CommittedView(directory, fingerprint);
            return new LuceneCaseIndex(directory, fingerprint, analyzer, null, view);
        }
        LuceneWriter writer = LuceneWriter.open(directory, fingerprint, analyzer);
        try {
            CommittedView view = new CommittedView(directory, fingerprint);
            return new LuceneCaseIndex(directory, fingerprint, analyzer, writer, view);
        } catch (IOException | RuntimeException e) {
            writer.close();
            throw e;
        }
    }

    /**
     * The encoder that made the index in a directory, empty where there is no index. Nothing is opened and no lock
     * taken: with it an encoder can be opened as the index needs it.
     *
     * @throws IOException if what is there is no index of this program, or one of another version
     */
    public static Optional<Fingerprint> fingerprint(Path directory) throws IOException {
        return IndexIdentity.read(directory);
    }

    /**
     * Reads everything that was committed to a directory, and says what cannot be read. Nothing is changed.
     *
     * @param visitor is shown every case that can be read
     * @throws IOException if another process writes to the index meanwhile
     */
    public static IndexCheck check(Path directory, Consumer<Case> visitor) throws IOException {
        return IndexChecker.check(directory, visitor);
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
    public List<Hit> nearest(VectorField field, Embedding query, int k, Scope scope) throws IOException {
        checkCount(k);
        return view.read(searcher -> {
            checkDimension(searcher, query);
            return NearestCases.search(searcher, field, query, k, scope);
        });
    }

    @Override
    public List<Hit> matching(String words, int k, Scope scope) throws IOException {
        checkCount(k);
        Optional<Query> query = wordQueries.of(words);
        return query.isEmpty() ? List.of() : view.read(searcher -> ranked(searcher, query.get(), k, scope));
    }

    private static List<Hit> ranked(IndexSearcher searcher, Query words, int k, Scope scope) throws IOException {
        Query query = new BooleanQuery.Builder()
                .add(words, Occur.MUST)
                .add(CaseQueries.inScope(scope), Occur.FILTER)
                .build();
        List<Hit> hits = new ArrayList<>();
        for (ScoreDoc found : searcher.search(query, k).scoreDocs) {
            hits.add(Hits.of(searcher, found.doc, found.score, null, null));
        }
        return List.copyOf(hits);
    }

    @Override
    public Optional<Snippet> snippet(CaseId id, String words, int length) throws IOException {
        checkCount(length);
        Optional<CaseJson.Stored> stored = view.read(searcher -> StoredCases.find(searcher, id));
        if (stored.isEmpty() || stored.get().content().report().isEmpty()) {
            return Optional.empty();
        }
        String text = stored.get().content().report().text();
        return Optional.of(snippets.best(text, stored.get().negated(), words, length));
    }

    @Override
    public Optional<Case> find(CaseId id) throws IOException {
        return view.read(searcher -> StoredCases.find(searcher, id)).map(CaseJson.Stored::content);
    }

    @Override
    public Optional<EncodedCase> encoded(CaseId id) throws IOException {
        return view.read(searcher -> StoredCases.encoded(searcher, id));
    }

    @Override
    public FacetCounts facets(Scope scope) throws IOException {
        return view.read(searcher -> FacetCounter.count(searcher, scope));
    }

    @Override
    public IndexStats stats() throws IOException {
        return view.read(searcher -> new IndexStats(
                searcher.count(Schema.CASES),
                searcher.count(new FieldExistsQuery(Schema.name(VectorField.IMAGE))),
                searcher.count(new FieldExistsQuery(Schema.name(VectorField.PASSAGE))),
                view.bytes()));
    }

    private static void checkCount(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("at least 1 must be asked for, not " + count);
        }
    }

    private void checkDimension(IndexSearcher searcher, Embedding query) {
        int dimension = Schema.dimension(searcher.getIndexReader());
        if (dimension != 0 && dimension != query.dimension()) {
            throw new IllegalArgumentException(
                    "dimension " + query.dimension() + " does not fit index of dimension " + dimension + " at " + path);
        }
    }

    @Override
    public void close() throws IOException {
        try (writer) {
            view.close();
        }
    }
}
