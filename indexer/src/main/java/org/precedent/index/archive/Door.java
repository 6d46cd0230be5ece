package org.precedent.index.archive;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A door that many may pass at once, or one alone, over all threads of all processes of this machine.
 *
 * <p>A lock on a file keeps processes apart, and the operating system takes it from one that dies. A process may hold
 * such a lock only once, so its threads are counted here: the first to enter takes it, the last to leave gives it back.
 */
final class Door {

    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final Map<Path, Door> DOORS = new ConcurrentHashMap<>();

    private final Path file;
    private int inside;
    private boolean isTaken;
    private @Nullable FileChannel channel;

    private Door(Path file) {
        this.file = file;
    }

    /** The one door of a file in this process; the file's folder exists. */
    static Door of(Path file) throws IOException {
        Path path = file.toAbsolutePath().resolveSibling("").toRealPath().resolve(file.getFileName());
        return DOORS.computeIfAbsent(path, Door::new);
    }

    /** The right to be alone, if it was granted. */
    record Alone(@Nullable Door door) implements Closeable {

        boolean isGranted() {
            return door != null;
        }

        @Override
        public void close() throws IOException {
            if (door != null) {
                door.open();
            }
        }
    }

    /** Waits while somebody is alone, and enters. */
    void enter() throws IOException {
        while (!tryEnter()) {
            pause();
        }
    }

    private synchronized boolean tryEnter() throws IOException {
        if (isTaken) {
            return false;
        }
        if (inside == 0) {
            lock(true);
        }
        inside++;
        return true;
    }

    synchronized void leave() throws IOException {
        inside--;
        if (inside == 0) {
            unlock();
        }
    }

    /** Enters alone if nobody is inside. */
    synchronized Alone tryAlone() throws IOException {
        if (isTaken || inside > 0 || !lock(false)) {
            return new Alone(null);
        }
        isTaken = true;
        return new Alone(this);
    }

    /** Waits until nobody is inside, but not for ever, and enters alone. */
    Alone waitToBeAlone(Duration patience) throws IOException {
        long end = System.nanoTime() + patience.toNanos();
        Alone alone = tryAlone();
        while (!alone.isGranted() && System.nanoTime() < end) {
            pause();
            alone = tryAlone();
        }
        return alone;
    }

    private synchronized void open() throws IOException {
        isTaken = false;
        unlock();
    }

    /** With others, it is waited for; alone, it is taken or not. */
    private boolean lock(boolean withOthers) throws IOException {
        FileChannel opened = PrivateFiles.open(file);
        boolean locked = false;
        try {
            locked = withOthers ? opened.lock(0, Long.MAX_VALUE, true) != null : opened.tryLock() != null;
        } finally {
            if (locked) {
                channel = opened;
            } else {
                opened.close();
            }
        }
        return locked;
    }

    private void unlock() throws IOException {
        FileChannel held = channel;
        channel = null;
        if (held != null) {
            held.close();
        }
    }

    private void pause() throws IOException {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ArchiveException("interrupted while waiting for " + file + "; try again", e);
        }
    }
}
