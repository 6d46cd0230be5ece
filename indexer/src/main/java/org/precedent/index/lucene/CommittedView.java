package org.precedent.index.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.precedent.encoder.Fingerprint;

/**
 * What was committed to an index directory, by whichever process: each reading sees one commit, at most a moment old.
 * Takes no lock. A directory without an index reads as an empty one until there is one. Safe for use by many threads.
 */
final class CommittedView implements Closeable {
    /** How old a view may grow before a reading looks for a newer commit. */
    static final Duration MOMENT = Duration.ofMillis(500);

    /** One commit, kept on the disk until it is given back. */
    record Lease(Commit commit, Closeable giveBack) {}

    private final Path path;
    private final SearcherFactory checked;
    private final Commit nothing;
    private @Nullable Directory directory;
    private volatile @Nullable SearcherManager searchers;
    private volatile Commit newest;
    private volatile long lookedAt;
    private volatile boolean closed;

    /**
     * Opens the newest commit, if there is one.
     *
     * @throws org.precedent.index.FingerprintMismatch if another encoder made it
     */
    CommittedView(Path path, Fingerprint fingerprint) throws IOException {
        this.path = path;
        this.checked = new SearcherFactory() {
            @Override
            public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) throws IOException {
                IndexIdentity.check(
                        path, ((DirectoryReader) reader).getIndexCommit().getUserData(), fingerprint);
                return new IndexSearcher(reader);
            }
        };
        this.nothing = new Commit(new IndexSearcher(new MultiReader()));
        this.newest = nothing;
        refresh();
    }

    Lease acquire() throws IOException {
        if (isOld()) {
            refreshOld();
        }
        SearcherManager current = searchers;
        if (closed) {
            throw new AlreadyClosedException("the index at " + path + " is closed");
        }
        if (current == null) {
            return new Lease(nothing, () -> {});
        }
        IndexSearcher searcher = current.acquire();
        return new Lease(commit(searcher), () -> current.release(searcher));
    }

    /** What was read from a commit is kept as long as it is the newest that was asked for. */
    private Commit commit(IndexSearcher searcher) {
        Commit known = newest;
        if (!known.searcher().equals(searcher)) {
            known = new Commit(searcher);
            newest = known;
        }
        return known;
    }

    private boolean isOld() {
        return System.nanoTime() - lookedAt > MOMENT.toNanos();
    }

    /** Of many readings that find the view old, one looks. */
    private synchronized void refreshOld() throws IOException {
        if (isOld()) {
            refresh();
        }
    }

    /** Moves on to the newest commit. */
    synchronized void refresh() throws IOException {
        if (closed) {
            return;
        }
        SearcherManager current = searchers;
        if (current == null) {
            searchers = opened();
        } else {
            current.maybeRefreshBlocking();
        }
        lookedAt = System.nanoTime();
    }

    private @Nullable SearcherManager opened() throws IOException {
        if (!Files.isDirectory(path)) {
            return null;
        }
        Directory opened = directory;
        if (opened == null) {
            opened = FSDirectory.open(path);
            directory = opened;
        }
        return DirectoryReader.indexExists(opened) ? new SearcherManager(opened, checked) : null;
    }

    /** The size of everything in the directory, in bytes. */
    long bytes() throws IOException {
        if (!Files.isDirectory(path)) {
            return 0;
        }
        long bytes = 0;
        try (var files = Files.list(path)) {
            for (Path file : files.toList()) {
                bytes += size(file);
            }
        }
        return bytes;
    }

    /** A file may go away at any time: another process merges segments. */
    private static long size(Path file) {
        return file.toFile().length();
    }

    @Override
    public synchronized void close() throws IOException {
        closed = true;
        SearcherManager current = searchers;
        Directory opened = directory;
        try (opened;
                current) {
            searchers = null;
        }
    }
}
