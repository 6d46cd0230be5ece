package org.precedent.index.watch;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * Watches folders: hands on what is new or changed in them, once it stays as it is, and does not hand it on again until
 * it changes. What was deleted or renamed meanwhile, a folder that goes and comes back, and a clock that jumps do it no
 * harm. For one thread; ended by its {@link Wakeup}.
 */
public final class FolderWatch implements Closeable {
    private final List<Watched> folders = new ArrayList<>();
    private final Path outside;
    private final WatchOptions options;
    private final Listener listener;
    private final LongSupplier nanos;
    private final Wakeup wakeup;
    private final FolderSignals signals;
    private int decisions;

    /** One of the folders. */
    private static final class Watched {
        private final Path folder;
        private final WatchMemory memory;
        private final WaitingFiles waiting;
        private boolean isThere = true;

        private Watched(Path folder, WatchMemory memory, WaitingFiles waiting) {
            this.folder = folder;
            this.memory = memory;
            this.waiting = waiting;
        }
    }

    /** Takes files, and is told of folders. */
    public interface Listener {
        /**
         * Takes files.
         *
         * @return what became of them; of those that are missing in it, {@link Verdict#TAKEN}
         * @throws IOException if none could be taken, for no fault of theirs; they are handed on again later
         */
        Map<Path, Verdict> take(List<Path> files) throws IOException;

        /** How much persons have decided so far of files that wait for them. */
        default int decisions() throws IOException {
            return 0;
        }

        /** Files could not be taken, and are handed on again later. */
        void failed(IOException why) throws IOException;

        /** A folder is gone, and is waited for. */
        void gone(Path folder);

        /** A folder is there again. */
        void back(Path folder);
    }

    /**
     * What a watch remembers by.
     *
     * @param folder where a file a watched folder lies
     * @param tag names the way in which files are read; what was read in another way is handed on again
     * @param keys names for paths that do not tell them
     */
    public record Memory(Path folder, String tag, Function<Path, String> keys) {}

    /**
     * Begins to watch.
     *
     * @param outside a folder that is not looked into
     * @throws IOException if another process watches one of the folders for the same archive
     */
    public FolderWatch(
            List<Path> folders, Path outside, WatchOptions options, Memory memory, Listener listener, Wakeup wakeup)
            throws IOException {
        this(folders, outside, options, memory, listener, wakeup, System::nanoTime);
    }

    FolderWatch(
            List<Path> folders,
            Path outside,
            WatchOptions options,
            Memory memory,
            Listener listener,
            Wakeup wakeup,
            LongSupplier nanos)
            throws IOException {
        this.outside = outside;
        this.options = options;
        this.listener = listener;
        this.nanos = nanos;
        this.wakeup = wakeup;
        this.signals = FolderSignals.to(wakeup);
        try {
            for (Path folder : folders.stream().distinct().toList()) {
                Path file = memory.folder().resolve(memory.keys().apply(folder));
                WatchMemory remembered = WatchMemory.open(file, memory.tag(), memory.keys());
                this.folders.add(new Watched(folder, remembered, new WaitingFiles(options)));
            }
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    /** Watches until it is told to end. */
    public void run() throws IOException, InterruptedException {
        while (!wakeup.isEnded()) {
            long start = nanos.getAsLong();
            look();
            // a folder of very many files takes its time, and its disk is not for us alone
            Duration took = Duration.ofNanos(nanos.getAsLong() - start);
            if (takeAll() == 0) {
                Duration interval = options.interval();
                Duration most = took.compareTo(interval) > 0 ? took : interval;
                wakeup.await(most.dividedBy(4), most);
            }
        }
    }

    /** Looks at all folders. */
    void look() throws IOException {
        offerHeld();
        for (Watched watched : folders) {
            FolderScan scan = FolderScan.of(watched.folder, outside);
            if (scan.isThere() != watched.isThere) {
                watched.isThere = scan.isThere();
                if (scan.isThere()) {
                    listener.back(watched.folder);
                } else {
                    listener.gone(watched.folder);
                }
            }
            if (scan.isThere()) {
                watched.waiting.seen(scan.files(), watched.memory, nanos.getAsLong());
                signals.listenTo(scan.folders());
            }
        }
    }

    private void offerHeld() throws IOException {
        if (folders.stream().noneMatch(watched -> watched.waiting.hasHeld())) {
            return;
        }
        int now = listener.decisions();
        if (now != decisions) {
            decisions = now;
            folders.forEach(watched -> watched.waiting.offerHeld());
        }
    }

    /** Hands on what is complete; returns how many files that were. */
    int takeAll() throws IOException {
        int count = 0;
        for (Watched watched : folders) {
            if (!wakeup.isEnded()) {
                count += take(watched);
            }
        }
        return count;
    }

    private int take(Watched watched) throws IOException {
        Map<Path, Stamp> ready = watched.waiting.ready(nanos.getAsLong());
        if (ready.isEmpty()) {
            return 0;
        }
        Map<Path, Verdict> verdicts;
        try {
            verdicts = listener.take(List.copyOf(ready.keySet()));
        } catch (IOException e) {
            ready.keySet().forEach(file -> watched.waiting.later(file, nanos.getAsLong()));
            listener.failed(e);
            return 0;
        }
        Map<Path, Stamp> done = new TreeMap<>();
        ready.forEach((file, stamp) -> {
            switch (verdicts.getOrDefault(file, Verdict.TAKEN)) {
                case LATER -> watched.waiting.later(file, nanos.getAsLong());
                case HELD -> watched.waiting.hold(file, stamp);
                case TAKEN, REFUSED -> {
                    watched.waiting.done(file);
                    done.put(file, stamp);
                }
            }
        });
        watched.memory.add(done);
        return ready.size();
    }

    /** How many files wait: until they are complete, or can be read. */
    public int waiting() {
        return folders.stream().mapToInt(watched -> watched.waiting.size()).sum();
    }

    @Override
    public void close() throws IOException {
        signals.close();
        for (Watched watched : folders) {
            watched.memory.close();
        }
    }
}
