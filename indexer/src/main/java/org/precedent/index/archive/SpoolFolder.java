package org.precedent.index.archive;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A private folder for what an ingest unpacks, made when it is asked for. A locked file beside it says that it is in
 * use, so that what a killed run left can be told. Safe for use by many threads.
 */
public final class SpoolFolder implements Closeable {
    private static final String LOCK_ENDING = ".lock";

    private final Path parent;
    private @Nullable Path folder;
    private @Nullable FileChannel lock;

    SpoolFolder(Path parent) {
        this.parent = parent;
    }

    /** The folder; nobody else may enter it. */
    public synchronized Path path() throws IOException {
        Path made = folder;
        while (made == null) {
            made = tryMake();
        }
        folder = made;
        return made;
    }

    /** The lock comes first. Nothing is made where another process took it for left behind meanwhile. */
    private @Nullable Path tryMake() throws IOException {
        PrivateFiles.createFolder(parent);
        String name = UUID.randomUUID().toString();
        Path file = parent.resolve(name + LOCK_ENDING);
        FileChannel channel = PrivateFiles.open(file);
        if (!isLocked(channel) || !Files.exists(file)) {
            channel.close();
            return null;
        }
        Path made = parent.resolve(name);
        try {
            PrivateFiles.createFolder(made);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        lock = channel;
        return made;
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            @Nullable FileLock taken = channel.tryLock();
            return taken != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** What is nobody's: folders and locks of runs that were killed. */
    static List<Path> abandoned(Path parent) throws IOException {
        List<Path> found = new ArrayList<>();
        if (!Files.isDirectory(parent)) {
            return found;
        }
        try (Stream<Path> content = Files.list(parent)) {
            for (Path file : content.sorted().toList()) {
                String name = String.valueOf(file.getFileName());
                if (name.endsWith(LOCK_ENDING) && isFree(file)) {
                    found.add(parent.resolve(name.substring(0, name.length() - LOCK_ENDING.length())));
                    found.add(file);
                }
            }
        }
        return found;
    }

    private static boolean isFree(Path file) throws IOException {
        try (FileChannel channel = PrivateFiles.open(file)) {
            return isLocked(channel);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        Path made = folder;
        FileChannel held = lock;
        folder = null;
        lock = null;
        if (made != null && held != null) {
            PrivateFiles.remove(made);
            Files.deleteIfExists(made.resolveSibling(made.getFileName() + LOCK_ENDING));
            held.close();
        }
    }
}
