package org.precedent.index.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.precedent.encoder.Pixels;
import org.precedent.index.Together;

/**
 * Files that are kept one by one and brought onto the disk together, which takes less than half the time. What refers
 * to one is written after {@link #sync}: until then a power failure may leave it broken. Safe for use by many threads.
 */
public final class KeptFiles {
    /** So many files are brought onto the disk at once, which a disk does better than one after another. */
    private static final int AT_ONCE = 8;

    private final FileStore store;
    private final Set<Path> unsynced = ConcurrentHashMap.newKeySet();

    KeptFiles(FileStore store) {
        this.store = store;
    }

    /**
     * Keeps pixels, unless the same are there already and whole.
     *
     * @return the SHA-256 of the file, in hexadecimal
     */
    public String keep(Pixels pixels) throws IOException {
        String digest = store.write(pixels);
        // also one that was there: whoever wrote it may not have brought it onto the disk yet
        unsynced.add(store.path(digest));
        return digest;
    }

    /**
     * Keeps an instance, unless the same is there already.
     *
     * @return the SHA-256 of the file, in hexadecimal
     * @throws X if it cannot be written to its end; then nothing is kept
     */
    public <X extends Exception> String keepInstance(FileStore.Content<X> instance) throws IOException, X {
        String digest = store.write(instance);
        unsynced.add(store.path(digest));
        return digest;
    }

    /**
     * Keeps a picture that only the holder of the archive's key may see.
     *
     * @return the SHA-256 of the file, in hexadecimal; another one each time
     */
    public String keepSealed(Pixels pixels, Seal seal) throws IOException {
        String digest = store.writeSealed(seal.seal(Png.encode(pixels)));
        unsynced.add(store.path(digest));
        return digest;
    }

    /** Brings onto the disk what was kept so far, with the names. */
    public void sync() throws IOException {
        List<Path> files = List.copyOf(unsynced);
        Set<Path> folders = files.stream().map(file -> file.resolveSibling("")).collect(Collectors.toSet());
        inParts(files);
        inParts(List.copyOf(folders));
        files.forEach(unsynced::remove);
    }

    private static void inParts(List<Path> paths) throws IOException {
        int part = Math.max(1, Math.ceilDiv(paths.size(), AT_ONCE));
        List<Callable<Boolean>> parts = new ArrayList<>();
        for (int from = 0; from < paths.size(); from += part) {
            List<Path> some = paths.subList(from, Math.min(paths.size(), from + part));
            parts.add(() -> {
                for (Path path : some) {
                    PrivateFiles.sync(path);
                }
                return true;
            });
        }
        Together.all(parts);
    }
}
