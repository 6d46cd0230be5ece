package org.precedent.index.archive;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.precedent.encoder.Pixels;
import org.precedent.encoder.Sha256;

/**
 * What an archive keeps of images, each file named after the SHA-256 of its bytes: equal ones are one file, and a
 * flipped bit is found by reading. Pictures are PNGs of samples alone, without loss and without any metadata; instances
 * are DICOM files of our own writing. Pictures that can be made of an instance again lie apart, named after their
 * pixels, in a folder that may be deleted at any time.
 *
 * <p>A file is there whole or not at all, and on the disk when {@link #keep} returns. Which files are needed is known
 * elsewhere: who keeps some does so within a {@link #enter visit} that lasts until that place refers to them, and files
 * are deleted only while nobody visits. Safe for use by many threads and by several processes.
 */
public final class FileStore {

    /** How long {@link #sweep} waits for visits to end. */
    static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final String VISITS = "visits";
    private static final String PICTURE = ".png";
    private static final String INSTANCE = ".dcm";
    private static final String SEALED = ".sealed";

    /** A shelf for files that have no digest yet. */
    private static final String FIRST_SHELF = "00";

    private final Path folder;
    private final Shelves kept;
    private final Shelves renderings;
    private final Visits visits;
    private final SoundFiles sound = new SoundFiles();

    /** @param renderings the folder of what can be made again */
    FileStore(Path folder, Path renderings) {
        this(folder, renderings, PATIENCE);
    }

    FileStore(Path folder, Path renderings, Duration patience) {
        this.folder = folder;
        this.kept = new Shelves(folder, PICTURE, INSTANCE, SEALED);
        this.renderings = new Shelves(renderings, PICTURE);
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

    /** Writes something. */
    @FunctionalInterface
    public interface Content<X extends Exception> {
        /** Writes all of it, and closes nothing. */
        void write(OutputStream out) throws IOException, X;
    }

    /** Writes pixels, unless the same are there already and whole; they are not on the disk yet. */
    String write(Pixels pixels) throws IOException {
        byte[] png = Png.encode(pixels);
        String digest = Sha256.of(png);
        Path file = kept.path(digest, PICTURE);
        if (!isWhole(file, png)) {
            write(file, png);
        }
        return digest;
    }

    /** Writes an instance, unless the same is there already; it is not on the disk yet. */
    <X extends Exception> String write(Content<X> instance) throws IOException, X {
        try (NewFile file = new NewFile(shelf(folder.resolve(FIRST_SHELF)))) {
            try (OutputStream out = new BufferedOutputStream(file, 1 << 16)) {
                instance.write(out);
                out.flush();
                String digest = file.sha256();
                file.moveTo(kept.path(digest, INSTANCE));
                return digest;
            }
        }
    }

    /** Writes what was sealed; it is not on the disk yet. */
    String writeSealed(byte[] sealed) throws IOException {
        String digest = Sha256.of(sealed);
        write(kept.path(digest, SEALED), sealed);
        return digest;
    }

    /** Keeps a picture that can be made again, as long as nobody deletes it; damaged ones give way. */
    byte[] cache(Pixels pixels) throws IOException {
        byte[] png = Png.encode(pixels);
        PrivateFiles.createFolder(renderings.folder());
        write(renderings.path(pixels.sha256(), PICTURE), png);
        return png;
    }

    /** A picture that can be made again, by the SHA-256 of its pixels; empty where it is missing or damaged. */
    Optional<byte[]> cached(String pixels) throws IOException {
        try {
            byte[] png = Files.readAllBytes(renderings.path(pixels, PICTURE));
            return Png.decode(png).sha256().equals(pixels) ? Optional.of(png) : Optional.empty();
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static boolean isWhole(Path file, byte[] png) throws IOException {
        try {
            return Files.size(file) == png.length && Arrays.equals(Files.readAllBytes(file), png);
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private void write(Path file, byte[] png) throws IOException {
        try (NewFile unfinished = new NewFile(shelf(file.resolveSibling("")))) {
            unfinished.write(png);
            unfinished.moveTo(file);
        }
    }

    private Path shelf(Path shelf) throws IOException {
        PrivateFiles.createFolder(folder);
        PrivateFiles.createFolder(shelf);
        return shelf;
    }

    /** Whether a file is there, be it whole or not. */
    public boolean holds(String digest) {
        return kept.find(digest).isPresent();
    }

    /**
     * Where a file lies, or would lie.
     *
     * @throws IllegalArgumentException if the digest is none
     */
    public Path path(String digest) {
        return kept.find(digest).orElseGet(() -> kept.path(digest, PICTURE));
    }

    /**
     * Where a file lies whose bytes are those that it is named after: the one way to a file that is read piece by
     * piece. It is read through once, and again when its size or its time has changed.
     *
     * @throws ArchiveException if it is missing or damaged
     */
    public Path sound(String digest) throws IOException {
        Path file = path(digest);
        if (!sound.has(digest, file)) {
            throw new ArchiveException(
                    file + " is missing or damaged; remove it if it is there, and ingest its source again");
        }
        return file;
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
     * The bytes of a file.
     *
     * @throws ArchiveException if it is missing or damaged
     */
    public byte[] bytes(String digest) throws IOException {
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

    /** Deletes what can be made again, and nothing else. */
    void uncache(String digest) throws IOException {
        renderings.delete(digest);
    }

    /** Whether a file is there and its bytes are those that it is named after. */
    public boolean check(String digest) throws IOException {
        try {
            return Sha256.of(path(digest)).equals(digest);
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    /** Deletes a file whether or not it is needed; a {@link Visit} looks first. Does nothing when it is not there. */
    public void delete(String digest) throws IOException {
        kept.delete(digest);
        renderings.delete(digest);
    }

    /** Whether no file is here. */
    boolean isEmpty() throws IOException {
        return kept.isEmpty();
    }

    /** Shows the digest of every file that is here, shelf by shelf. */
    public void forEach(Visitor visitor) throws IOException {
        kept.forEach(visitor);
        renderings.forEach(visitor);
    }

    /** What lies here and was not put here by Precedent: somebody else's file, or one under another name. */
    List<Path> strangers() throws IOException {
        return Stream.concat(kept.strangers().stream(), renderings.strangers().stream())
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
        kept.deleteUnfinished();
        renderings.deleteUnfinished();
        forEach(digest -> deleteUnless(references, List.of(digest)));
    }
}
