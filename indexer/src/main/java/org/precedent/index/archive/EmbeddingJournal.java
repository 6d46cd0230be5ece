package org.precedent.index.archive;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.precedent.encoder.Embedding;

/**
 * The vectors that were computed but are not in the index yet, so that a crash never costs a second encoding.
 *
 * <p>An append-only file: what {@link #append} was given is on the disk when it returns. A tail torn by a crash is cut
 * off at the next opening; what stands before it is kept. All vectors are held in memory too, so each is to be
 * forgotten once the index has committed it. Safe for use by many threads; one process at a time.
 */
public final class EmbeddingJournal implements Closeable {

    private static final long WORTH_SHRINKING = 64 << 20;

    private final Path file;
    private final JournalFormat format;
    private final FileChannel lock;
    private final Map<String, Embedding> vectors = new HashMap<>();
    private FileChannel channel;
    private long end;

    private EmbeddingJournal(Path file, JournalFormat format, FileChannel lock) throws IOException {
        this.file = file;
        this.format = format;
        this.lock = lock;
        this.channel = PrivateFiles.open(file);
    }

    static EmbeddingJournal open(Path file, int dimension) throws IOException {
        FileChannel lock = locked(file.resolveSibling(file.getFileName() + ".lock"));
        try {
            EmbeddingJournal journal = new EmbeddingJournal(file, new JournalFormat(dimension), lock);
            journal.recover();
            return journal;
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** The lock goes with its channel, however the process ends. */
    private static FileChannel locked(Path file) throws IOException {
        FileChannel channel = PrivateFiles.open(file);
        if (!isFree(channel)) {
            channel.close();
            throw new ArchiveException(
                    "another ingest is at work in this archive (" + file + " is locked);" + " wait until it is done");
        }
        return channel;
    }

    private static boolean isFree(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private void recover() throws IOException {
        ByteBuffer header = format.header();
        if (channel.size() < header.remaining()) {
            channel.truncate(0);
            end = write(header, 0);
        } else if (read(0, header.remaining()).filter(header::equals).isPresent()) {
            end = header.remaining();
            readRecords();
        } else {
            throw new ArchiveException(file + " does not hold vectors of this encoder; delete it, which costs the"
                    + " encoding of what was not committed");
        }
        channel.truncate(end);
        channel.force(true);
    }

    private void readRecords() throws IOException {
        Optional<JournalFormat.Entry> entry = readRecord();
        while (entry.isPresent()) {
            vectors.put(entry.get().key(), entry.get().vector());
            end += entry.get().length();
            entry = readRecord();
        }
    }

    private Optional<JournalFormat.Entry> readRecord() throws IOException {
        long left = channel.size() - end;
        Optional<ByteBuffer> bytes = read(end, (int) Math.min(left, format.longestRecord()));
        return bytes.flatMap(format::parse);
    }

    private Optional<ByteBuffer> read(long position, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, position + buffer.position()) < 0) {
                return Optional.empty();
            }
        }
        return Optional.of(buffer.flip());
    }

    private long write(ByteBuffer buffer, long position) throws IOException {
        long at = position;
        while (buffer.hasRemaining()) {
            at += channel.write(buffer, at);
        }
        return at;
    }

    /** The vector of an image or a text that was appended and not cleared since. */
    public synchronized Optional<Embedding> find(String key) {
        @Nullable Embedding vector = vectors.get(key);
        return Optional.ofNullable(vector);
    }

    /**
     * Keeps vectors by key, all of them or, if this fails, none.
     *
     * @throws IllegalArgumentException if a key is not 1 to 255 ASCII characters or a vector is of another dimension
     */
    public synchronized void append(Map<String, Embedding> batch) throws IOException {
        ByteBuffer records = format.records(batch);
        long start = end;
        try {
            end = write(records, start);
            channel.force(false);
        } catch (IOException e) {
            end = start;
            channel.truncate(start);
            throw e;
        }
        vectors.putAll(batch);
    }

    /**
     * Forgets vectors that the index has committed, so that only those stay that a crash would cost. The file is cut
     * when nothing is left in it, and written anew when little is.
     */
    public synchronized void forget(Collection<String> keys) throws IOException {
        keys.forEach(vectors::remove);
        long start = format.header().remaining();
        long used = (long) vectors.size() * format.longestRecord();
        if (vectors.isEmpty()) {
            end = start;
            channel.truncate(end);
            channel.force(false);
        } else if (end - start > WORTH_SHRINKING && used < (end - start) / 4) {
            shrink();
        }
    }

    /** The new file is whole before the old one goes; the lock stands on a file of its own for this. */
    private void shrink() throws IOException {
        ByteBuffer records = format.records(vectors);
        ByteBuffer content = ByteBuffer.allocate(format.header().remaining() + records.remaining());
        content.put(format.header()).put(records);
        PrivateFiles.replace(file, content.array());
        channel.close();
        channel = PrivateFiles.open(file);
        end = content.capacity();
    }

    /** How many vectors are held. */
    public synchronized int size() {
        return vectors.size();
    }

    @Override
    public synchronized void close() throws IOException {
        channel.close();
        lock.close();
    }
}
