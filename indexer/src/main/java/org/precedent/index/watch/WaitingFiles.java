package org.precedent.index.watch;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The files of a folder that are not done with: each waits until it stays as it is. Times are nanoseconds of a clock
 * that never jumps. For one thread.
 */
final class WaitingFiles {
    private final WatchOptions options;
    private final Map<Path, Waiting> waiting = new TreeMap<>();
    private final Map<Path, Stamp> held = new HashMap<>();

    WaitingFiles(WatchOptions options) {
        this.options = options;
    }

    /**
     * A file that waits.
     *
     * @param since when it was first seen so
     * @param until when it may be taken
     * @param tries how often that failed
     */
    private record Waiting(Stamp stamp, long since, long until, int tries) {}

    /** Takes note of a look at the folder. */
    void seen(Map<Path, Stamp> files, WatchMemory memory, long now) {
        waiting.keySet().retainAll(files.keySet());
        held.keySet().retainAll(files.keySet());
        files.forEach((file, stamp) -> {
            @Nullable Waiting before = waiting.get(file);
            if (memory.knows(file, stamp) || stamp.equals(held.get(file))) {
                waiting.remove(file);
            } else if (before == null || !before.stamp().equals(stamp)) {
                waiting.put(
                        file, new Waiting(stamp, now, now + options.interval().toNanos(), 0));
            }
        });
    }

    /** The files that may be taken, in the order of their paths. */
    Map<Path, Stamp> ready(long now) {
        Map<Path, Stamp> ready = new TreeMap<>();
        for (Map.Entry<Path, Waiting> one : waiting.entrySet()) {
            Waiting file = one.getValue();
            if (ready.size() < options.most() && file.until() - now <= 0 && isComplete(one.getKey(), file, now)) {
                ready.put(one.getKey(), file.stamp());
            }
        }
        return ready;
    }

    private boolean isComplete(Path file, Waiting waited, long now) {
        return now - waited.since() >= options.patience().toNanos() || CompleteFile.isOne(file);
    }

    /** A file that could not be read, or nobody could take, waits longer. */
    void later(Path file, long now) {
        Waiting before = Objects.requireNonNull(waiting.get(file));
        Duration wait = options.firstRetry();
        for (int i = 0; i < before.tries() && wait.compareTo(options.lastRetry()) < 0; i++) {
            wait = wait.multipliedBy(2);
        }
        Duration most = wait.compareTo(options.lastRetry()) < 0 ? wait : options.lastRetry();
        waiting.put(file, new Waiting(before.stamp(), before.since(), now + most.toNanos(), before.tries() + 1));
    }

    /** A file is done with. */
    void done(Path file) {
        waiting.remove(file);
    }

    /** A file waits for a person; the next start of the watch hands it on, too. */
    void hold(Path file, Stamp stamp) {
        waiting.remove(file);
        held.put(file, stamp);
    }

    boolean hasHeld() {
        return !held.isEmpty();
    }

    /** A person has decided something, perhaps of one of these. */
    void offerHeld() {
        held.clear();
    }

    int size() {
        return waiting.size();
    }
}
