package org.precedent.encoder.checkpoint;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.regex.Pattern;
import org.precedent.encoder.ModelException;

/**
 * A folder for what is derived from a model: converted and quantised weights, hashes, measured settings.
 *
 * <p>A file is there whole or not at all: it grows under another name, is forced to the disk and then renamed. Of
 * several processes or threads that want the same file one makes it, while the others wait. Folder and files are for
 * their owner only. All of it may be deleted at any time while nobody uses it; then it is made again.
 */
public final class ModelCache {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._+-]{0,180}");
    private static final String PART = ".part";
    private static final Set<StandardOpenOption> NEW_FILE =
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

    private final Path folder;

    private ModelCache(Path folder) {
        this.folder = folder;
    }

    /** A cache in a folder, which is made when it is first needed. */
    public static ModelCache in(Path folder) {
        return new ModelCache(folder.toAbsolutePath().normalize());
    }

    /**
     * The file of a name, made when it is not there.
     *
     * @param name letters, digits and {@code . _ + -}
     * @throws ModelException if the folder cannot be written
     */
    public Path file(String name, Maker maker) throws IOException {
        return file(name, 0, maker);
    }

    /**
     * The file of a name, made when it is not there and the disk has the room.
     *
     * @param bytes how many the maker will write at most
     * @throws ModelException if the folder cannot be written or its disk is too full
     */
    public Path file(String name, long bytes, Maker maker) throws IOException {
        Path file = path(name);
        if (!isThere(file)) {
            makeFolder();
            try (CacheLock _ = CacheLock.on(folder, name)) {
                if (!isThere(file)) {
                    checkRoom(file, bytes);
                    make(file, maker);
                }
            }
        }
        return file;
    }

    /**
     * Makes the file of a name, in place of one that may be there.
     *
     * @param bytes how many the maker will write at most
     * @throws ModelException if the folder cannot be written or its disk is too full
     */
    public Path replace(String name, long bytes, Maker maker) throws IOException {
        Path file = path(name);
        makeFolder();
        try (CacheLock _ = CacheLock.on(folder, name)) {
            checkRoom(file, bytes);
            make(file, maker);
        }
        return file;
    }

    /** Whether new files can be made, as far as can be told without making one. */
    boolean isWritable() {
        Path place = folder;
        while (place != null && !Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
            place = place.getParent();
        }
        return place != null && Files.isDirectory(place) && Files.isWritable(place);
    }

    /** Where the file of a name lies, if it is there. */
    public Path path(String name) {
        if (!NAME.matcher(name).matches() || name.endsWith(PART) || name.endsWith(CacheLock.ENDING)) {
            throw new IllegalArgumentException("not a plain file name for the cache: " + name);
        }
        return folder.resolve(name);
    }

    /** One look tells, for the file may come at any moment; nothing that is made here is a link. */
    private static boolean isThere(Path file) throws IOException {
        try {
            if (Files.readAttributes(file, BasicFileAttributes.class).isRegularFile()) {
                return true;
            }
        } catch (NoSuchFileException e) {
            if (!Files.isSymbolicLink(file)) {
                return false;
            }
        }
        throw new ModelException(file + " should be a file that is derived from a model, and is something else:"
                + " delete it, or name another folder for derived weights");
    }

    /**
     * The folder itself, made when it is not there.
     *
     * @throws ModelException if it cannot be made
     */
    public Path folder() throws ModelException {
        makeFolder();
        return folder;
    }

    private void makeFolder() throws ModelException {
        try {
            Files.createDirectories(folder, OwnerOnly.folder(folder));
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    private void checkRoom(Path file, long bytes) throws IOException {
        long room = Files.getFileStore(folder).getUsableSpace();
        if (bytes > room) {
            throw new ModelException(file.getFileName() + " needs " + megabytes(bytes) + " MB in " + folder
                    + ", where " + megabytes(room)
                    + " MB are free: make room, or name another folder for derived weights");
        }
    }

    private static long megabytes(long bytes) {
        return Math.ceilDiv(bytes, 1_000_000L);
    }

    /** Under the lock: what lies under the other name was left by a process that is no more. */
    private void make(Path file, Maker maker) throws IOException {
        Path part = folder.resolve(file.getFileName() + PART);
        try {
            Files.deleteIfExists(part);
            try (FileChannel out = FileChannel.open(part, NEW_FILE, OwnerOnly.file(part))) {
                maker.write(out);
                out.force(true);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (ModelException e) {
            throw e;
        } catch (IOException e) {
            throw unwritable(file, e);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    static ModelException unwritable(Path file, IOException e) {
        return new ModelException(
                file + " cannot be made (" + e + "): make it writable, or name another folder for derived weights", e);
    }

    /** The place for a folder of a name; who puts something there makes it. */
    public Path folder(String name) {
        return folder.resolve(name);
    }

    /** Writes a derived file. */
    @FunctionalInterface
    public interface Maker {
        void write(FileChannel out) throws IOException;
    }
}
