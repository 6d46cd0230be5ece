package org.precedent.index.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.precedent.encoder.Fingerprint;
import org.precedent.index.EncodedCase;
import org.precedent.index.IndexDamaged;
import org.precedent.index.lucene.codes.CodedVectorsFormat;
import org.precedent.index.model.CaseId;

/**
 * The one writer of an index directory. What it writes is durable after {@link #commit}; what was not committed when it
 * closes is dropped, as after a crash. Safe for use by many threads.
 */
final class LuceneWriter implements Closeable {
    private static final double MOST_BUFFER_MEGABYTES = 256;
    private static final double BUFFER_SHARE_OF_HEAP = 0.1;
    private static final double MEGABYTE = 1024 * 1024;

    private final Path path;
    private final Directory directory;
    private final IndexWriter writer;
    private final AtomicInteger dimension = new AtomicInteger();
    private final AtomicLong lastWritten = new AtomicLong();
    private final AtomicLong lastCommitted = new AtomicLong();

    private LuceneWriter(Path path, Directory directory, IndexWriter writer) {
        this.path = path;
        this.directory = directory;
        this.writer = writer;
    }

    /**
     * Opens the index in a directory, or makes an empty one.
     *
     * @throws org.precedent.index.FingerprintMismatch if another encoder made it
     * @throws IOException if another process writes to it, or it cannot be read
     */
    @SuppressWarnings("MustBeClosedChecker")
    static LuceneWriter open(Path path, Fingerprint fingerprint) throws IOException {
        Files.createDirectories(path);
        Directory directory = FSDirectory.open(path);
        try {
            boolean holdsVectors = holdsVectors(path, directory, fingerprint);
            LuceneWriter opened = new LuceneWriter(path, directory, locked(path, directory));
            opened.begin(holdsVectors, fingerprint);
            return opened;
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    /** Whether there is an index that this encoder made. One without a case belongs to nobody yet. */
    private static boolean holdsVectors(Path path, Directory directory, Fingerprint fingerprint) throws IOException {
        if (!DirectoryReader.indexExists(directory)) {
            return false;
        }
        SegmentInfos commit = SegmentInfos.readLatestCommit(directory);
        if (commit.totalMaxDoc() == 0) {
            IndexIdentity.fingerprint(path, commit.getUserData());
            return false;
        }
        IndexIdentity.check(path, commit.getUserData(), fingerprint);
        return true;
    }

    private static IndexWriter locked(Path path, Directory directory) throws IOException {
        IndexWriterConfig config = new IndexWriterConfig()
                .setCodec(codec())
                .setMergePolicy(new TieredMergePolicy().setForceMergeDeletesPctAllowed(0))
                .setRAMBufferSizeMB(bufferMegabytes());
        try {
            return new IndexWriter(directory, config);
        } catch (LockObtainFailedException e) {
            throw new IOException(
                    "the index at " + path + " is in use by another writer; wait until it has ended, or stop it", e);
        }
    }

    /** Lucene's own, but for vectors. */
    private static Codec codec() {
        KnnVectorsFormat coded = new CodedVectorsFormat();
        return new Lucene104Codec() {
            @Override
            public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
                return coded;
            }
        };
    }

    private static double bufferMegabytes() {
        double share = BUFFER_SHARE_OF_HEAP * Runtime.getRuntime().maxMemory() / MEGABYTE;
        return Math.clamp(share, IndexWriterConfig.DEFAULT_RAM_BUFFER_SIZE_MB, MOST_BUFFER_MEGABYTES);
    }

    private void begin(boolean exists, Fingerprint fingerprint) throws IOException {
        if (exists) {
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                dimension.set(Schema.dimension(reader));
            }
        } else {
            writer.setLiveCommitData(IndexIdentity.of(fingerprint).entrySet());
            commit();
        }
    }

    /** Adds cases that were all checked before the first of them is written. */
    void add(Collection<EncodedCase> cases) throws IOException {
        for (EncodedCase encoded : cases) {
            CaseLimits.check(encoded);
            checkDimension(CaseLimits.dimension(encoded));
        }
        for (EncodedCase encoded : cases) {
            wrote(() -> writer.updateDocuments(Schema.block(encoded.content().id()), CaseBlocks.of(encoded)));
        }
    }

    void delete(CaseId id) throws IOException {
        wrote(() -> writer.deleteDocuments(Schema.block(id)));
    }

    void commit() throws IOException {
        lastCommitted.accumulateAndGet(done(writer::commit), Math::max);
    }

    /** Commits, and merges every segment in which something was deleted into one without it. */
    void expunge() throws IOException {
        commit();
        Damage.named(path, () -> {
            writer.forceMergeDeletes(true);
            return true;
        });
        lastWritten.accumulateAndGet(done(writer::commit), Math::max);
        writer.deleteUnusedFiles();
    }

    private void wrote(Operation operation) throws IOException {
        lastWritten.accumulateAndGet(done(operation), Math::max);
    }

    /** Something done to the index; returns its place in the order of all operations. */
    @FunctionalInterface
    private interface Operation {
        long place() throws IOException;
    }

    /** A writer that met a full disk or a like fault closes itself: what then fails is not the caller's mistake. */
    private long done(Operation operation) throws IOException {
        try {
            return Damage.named(path, operation::place);
        } catch (AlreadyClosedException e) {
            Throwable fault = writer.getTragicException();
            if (fault == null) {
                throw e;
            }
            if (Damage.is(fault)) {
                throw new IndexDamaged(path.toString(), fault);
            }
            throw new IOException(
                    "writing the index at " + path + " failed earlier; cases since the last commit are lost", fault);
        }
    }

    private void checkDimension(int offered) {
        if (offered == 0) {
            return;
        }
        if (offered > CodedVectorsFormat.MAX_DIMENSION) {
            throw new IllegalArgumentException(
                    "dimension " + offered + " is more than an index takes, " + CodedVectorsFormat.MAX_DIMENSION);
        }
        if (!dimension.compareAndSet(0, offered) && dimension.get() != offered) {
            throw new IllegalArgumentException(
                    "dimension " + offered + " does not fit index of dimension " + dimension + " at " + path);
        }
    }

    /** Waits for merges that run; a writer with uncommitted cases drops them instead. */
    @Override
    public void close() throws IOException {
        try (directory) {
            if (!writer.isOpen()) {
                return;
            }
            if (lastWritten.get() > lastCommitted.get()) {
                writer.rollback();
            } else {
                writer.close();
            }
        }
    }
}
