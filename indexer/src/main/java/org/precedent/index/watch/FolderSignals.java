package org.precedent.index.watch;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Wakes a watch when the system says that something happened in its folders. That is a help and no more: folders on a
 * network tell nothing, and a system watches only so many. What is missed is seen with the next look.
 */
final class FolderSignals implements Closeable {
    private static final int MOST_FOLDERS = 2000;

    private final @Nullable WatchService service;
    private final Map<Path, WatchKey> watched = new HashMap<>();

    private FolderSignals(@Nullable WatchService service) {
        this.service = service;
    }

    static FolderSignals to(Wakeup wakeup) {
        WatchService service;
        try {
            service = FileSystems.getDefault().newWatchService();
        } catch (IOException | UnsupportedOperationException e) {
            return new FolderSignals(null);
        }
        Thread.ofPlatform().name("watch-signals").daemon().start(() -> listen(service, wakeup));
        return new FolderSignals(service);
    }

    private static void listen(WatchService service, Wakeup wakeup) {
        try {
            while (true) {
                WatchKey key = service.take();
                key.pollEvents();
                key.reset();
                wakeup.wake();
            }
        } catch (InterruptedException | ClosedWatchServiceException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** From now on these folders are listened to, as far as the system lets. */
    void listenTo(List<Path> folders) {
        if (service == null) {
            return;
        }
        watched.values().removeIf(key -> !key.isValid());
        for (Path folder : folders) {
            if (watched.size() >= MOST_FOLDERS) {
                return;
            }
            try {
                if (!watched.containsKey(folder)) {
                    watched.put(
                            folder,
                            folder.register(
                                    service,
                                    StandardWatchEventKinds.ENTRY_CREATE,
                                    StandardWatchEventKinds.ENTRY_MODIFY));
                }
            } catch (IOException | UnsupportedOperationException e) {
                // the next look sees what this folder does not tell
                return;
            }
        }
    }

    @Override
    public void close() throws IOException {
        if (service != null) {
            service.close();
        }
    }
}
