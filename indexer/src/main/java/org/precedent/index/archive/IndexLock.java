package org.precedent.index.archive;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * The right to write an archive's index, which one process at a time has. It goes with the process, however that ends.
 */
public final class IndexLock implements Closeable {
    /** The name of its file, which lies with the indexes. */
    static final String FILE = "writing.lock";

    private static final Duration BETWEEN_TRIES = Duration.ofMillis(200);

    private final FileChannel channel;

    private IndexLock(FileChannel channel) {
        this.channel = channel;
    }

    /** The lock, unless somebody has it. */
    static Optional<IndexLock> tryAcquire(Path file) throws IOException {
        FileChannel channel = PrivateFiles.open(file);
        if (isFree(channel)) {
            return Optional.of(new IndexLock(channel));
        }
        channel.close();
        return Optional.empty();
    }

    /** The lock, as soon as it is free; {@code waiting} is run when somebody has it. */
    static IndexLock acquire(Path file, Runnable waiting) throws IOException {
        Optional<IndexLock> lock = tryAcquire(file);
        if (lock.isEmpty()) {
            waiting.run();
        }
        while (lock.isEmpty()) {
            pause();
            lock = tryAcquire(file);
        }
        return lock.get();
    }

    private static void pause() throws InterruptedIOException {
        try {
            Thread.sleep(BETWEEN_TRIES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("waiting for the index was interrupted");
        }
    }

    private static boolean isFree(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
