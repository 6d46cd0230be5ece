package org.precedent.index.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.precedent.encoder.Pixels;
import org.precedent.encoder.Sha256;

/**
 * The pixels that an archive keeps, each file named after the SHA-256 of its bytes: equal pictures are one file, and a
 * flipped bit is found by reading. A PNG of samples alone, without loss and without any metadata.
 *
 * <p>A file is there whole or not at all, and on the disk when {@link #keep} returns. Which files are needed is known
 * elsewhere: who keeps some does so within a {@link #enter visit} that lasts until that place refers to them, and files
 * are deleted only while nobody visits. Safe for use by many threads and by several processes.
 */
public final class FileStore {

    /** How long {@link #sweep} waits for visits to end. */
    static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final String VISITS = "visits";

    private final Path folder;
    private final Shelves shelves;
    private final Visits visits;

    FileStore(Path folder) {
        this(folder, PATIENCE);
    }

    FileStore(Path folder, Duration patience) {
        this.folder = folder;
        this.shelves = new Shelves(folder);
        this.visits = new Visits(folder.resolve(VISITS), patience);
    }

    /** Tells which files are needed. */
    @FunctionalInterface
    public interface References {
        /** Whether somebody refers to a file. */
        boolean contains(String digest) throws IOException;
    }

    /** Is shown the digests of files. */
    @FunctionalInterface
    public interface Visitor {
        /** Looks at one of them; an exception ends the visit. */
        void visit(String digest) throws IOException;
    }

    /** Files to be brought onto the disk together. */
    public KeptFiles together() {
        return new KeptFiles(this);
    }

    /**
     * Keeps pixels, unless the same are there already and whole. When this returns, they are on the disk.
     *
     * @return the SHA-256 of the file, in hexadecimal
     */
    public String keep(Pixels pixels) throws IOException {
        KeptFiles one = together();
        String digest = one.keep(pixels);
        one.sync();
        return digest;
    }

    /** Writes pixels, unless the same are there already and whole; they are not on the disk yet. */
    String write(Pixels pixels) throws IOException {
        byte[] png = Png.encode(pixels);
        String digest = Sha256.of(png);
        Path file = path(digest);
        if (!isWhole(file, png)) {
            write(file, png);
        }
        return digest;
    }

    private static boolean isWhole(Path file, byte[] png) throws IOException {
        try {
            return Files.size(file) == png.length && Arrays.equals(Files.readAllBytes(file), png);
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    /** Each writer has a file of its own until it is whole, so that two may write the same at once. */
    private void write(Path file, byte[] png) throws IOException {
        Path shelf = file.resolveSibling("");
        PrivateFiles.createFolder(folder);
        PrivateFiles.createFolder(shelf);
        Path unfinished = shelf.resolve(UUID.randomUUID() + PrivateFiles.UNFINISHED);
        try (FileChannel channel = PrivateFiles.open(unfinished)) {
            ByteBuffer buffer = ByteBuffer.wrap(png);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Whether a file is there, be it whole or not. */
    public boolean holds(String digest) {
        return Files.isRegularFile(path(digest));
    }

    /**
     * Where a file lies, or would lie.
     *
     * @throws IllegalArgumentException if the digest is none
     */
    public Path path(String digest) {
        return shelves.path(digest);
    }

    /**
     * The pixels of a file, bit for bit as they were kept.
     *
     * @throws ArchiveException if it is missing or damaged
     */
    public Pixels read(String digest) throws IOException {
        return Png.decode(bytes(digest));
    }

    /**
     * The bytes of a file, a PNG.
     *
     * @throws ArchiveException if it is missing or damaged
     */
    byte[] bytes(String digest) throws IOException {
        Path file = path(digest);
        byte[] png;
        try {
            png = Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new ArchiveException(file + " is missing; ingest its source again", e);
        }
        if (!Sha256.of(png).equals(digest)) {
            throw new ArchiveException(file + " is damaged; remove it and ingest its source again");
        }
        return png;
    }

    /** Whether a file is there and its bytes are those that it is named after. */
    public boolean check(String digest) throws IOException {
        try {
            return Sha256.of(Files.readAllBytes(path(digest))).equals(digest);
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    /** Deletes a file whether or not it is needed; a {@link Visit} looks first. Does nothing when it is not there. */
    public void delete(String digest) throws IOException {
        Files.deleteIfExists(path(digest));
    }

    /** Whether no file is here. */
    boolean isEmpty() throws IOException {
        return shelves.isEmpty();
    }

    /** Shows the digest of every file that is here, shelf by shelf. */
    public void forEach(Visitor visitor) throws IOException {
        shelves.forEach(visitor);
    }

    /** What lies here and was not put here by Precedent: somebody else's file, or one under another name. */
    List<Path> strangers() throws IOException {
        return shelves.strangers().stream()
                .filter(path -> !path.equals(folder.resolve(VISITS)))
                .toList();
    }

    /**
     * Comes in to keep files. As long as a visit lasts, nobody deletes any. What earlier visits left to be deleted goes
     * first, if nobody else visits.
     *
     * @param references what is needed
     */
    public Visit enter(References references) throws IOException {
        PrivateFiles.createFolder(folder);
        clearIfAlone(references);
        return visits.enter(() -> clearIfAlone(references));
    }

    private void clearIfAlone(References references) throws IOException {
        if (!visits.marks().isEmpty()) {
            try (Door.Alone alone = visits.tryAlone()) {
                clear(alone, references);
            }
        }
    }

    /**
     * Waits until nobody visits, and deletes what visits left to be deleted. Not to be called within a visit.
     *
     * @return false when visits did not end in time; then it is left to whoever comes later
     */
    public boolean sweep(References references) throws IOException {
        if (visits.marks().isEmpty()) {
            return true;
        }
        try (Door.Alone alone = visits.waitToBeAlone()) {
            clear(alone, references);
            return alone.isGranted();
        }
    }

    private void clear(Door.Alone alone, References references) throws IOException {
        if (!alone.isGranted()) {
            return;
        }
        for (Path mark : visits.marks()) {
            Optional<List<String>> unreferenced = visits.unreferenced(mark);
            if (unreferenced.isPresent()) {
                deleteUnless(references, unreferenced.get());
            } else {
                deleteAllUnless(references);
            }
            Files.deleteIfExists(mark);
        }
        visits.deleteUnfinished();
    }

    private void deleteUnless(References references, List<String> digests) throws IOException {
        for (String digest : digests) {
            if (!references.contains(digest)) {
                delete(digest);
            }
        }
    }

    private void deleteAllUnless(References references) throws IOException {
        shelves.deleteUnfinished();
        forEach(digest -> deleteUnless(references, List.of(digest)));
    }
}
