package org.precedent.encoder.checkpoint;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The right to make one file of a cache, held by one thread of one process of this machine at a time.
 *
 * <p>The operating system takes it from a process that dies. Its file stays: who deleted it could delete another
 * holder's.
 */
final class CacheLock implements AutoCloseable {

    static final String ENDING = ".lock";

    /** A process may lock a file only once, so its threads queue here. */
    private static final Map<Path, ReentrantLock> THREADS = new ConcurrentHashMap<>();

    private static final Set<OpenOption> OPTIONS =
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);

    private final ReentrantLock threads;
    private final FileChannel file;

    private CacheLock(ReentrantLock threads, FileChannel file) {
        this.threads = threads;
        this.file = file;
    }

    /** Waits for the right to make a file of a folder that is there. */
    static CacheLock on(Path folder, String name) throws IOException {
        Path path = folder.toRealPath().resolve(name + ENDING);
        ReentrantLock threads = THREADS.computeIfAbsent(path, _ -> new ReentrantLock());
        threads.lock();
        try {
            return new CacheLock(threads, locked(path));
        } catch (IOException e) {
            threads.unlock();
            throw ModelCache.unwritable(path, e);
        }
    }

    private static FileChannel locked(Path path) throws IOException {
        FileChannel file = FileChannel.open(path, OPTIONS, OwnerOnly.file(path));
        try {
            file.lock();
            return file;
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        try {
            file.close();
        } finally {
            threads.unlock();
        }
    }
}
