package org.precedent.index.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.precedent.index.model.Pseudonyms;
import org.precedent.index.record.Access;
import org.precedent.index.record.CaseRecord;
import org.precedent.index.record.GenerationName;
import org.precedent.index.record.SqliteRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The data directory: everything that Precedent keeps about a set of cases, open to its owner alone.
 *
 * <p>It holds {@code precedent-archive} (its version), {@code archive.key}, {@code record.db}, {@code files/},
 * {@code renderings/}, which may be deleted, {@code index/} with a folder a generation, and {@code model/}. Nothing in
 * it names a patient; the key alone could tell whether a known identifier is among the pseudonyms, so it belongs into a
 * backup and nowhere else.
 */
public final class Archive {
    private static final Logger LOG = LoggerFactory.getLogger(Archive.class);

    /** What this process warned of: a command that opens an archive twice says it once. */
    private static final Set<String> SAID = ConcurrentHashMap.newKeySet();

    /** The version of an archive whose index was its only record. */
    public static final String EARLIER_VERSION = "1";

    static final String VERSION = "2";
    private static final int LONGEST_MARKER = 64;

    private final Path root;
    private final ArchiveKey key;
    private final FileStore files;

    private Archive(Path root, ArchiveKey key) {
        this.root = root;
        this.key = key;
        this.files = new FileStore(root.resolve(Layout.FILES), root.resolve(Layout.RENDERINGS));
    }

    /**
     * Opens an archive to write to, and makes a new one where there is nothing yet.
     *
     * @throws ArchiveException if the folder holds something else, or an archive that this version cannot write
     */
    public static Archive open(Path data) throws IOException {
        Path root = root(data);
        PrivateFiles.createFolder(root);
        if (!Layout.isThere(root.resolve(Layout.MARKER))) {
            create(root);
        }
        checkVersion(root, VERSION);
        for (String folder : new String[] {Layout.INDEX, Layout.FILES}) {
            PrivateFiles.createFolder(root.resolve(folder));
        }
        for (String folder : new String[] {Layout.INDEX, Layout.WATCHED}) {
            // others than we write here, as the system lets them
            PrivateFiles.closeAll(root.resolve(folder));
        }
        return opened(root);
    }

    /**
     * Opens an archive to read from; nothing is written.
     *
     * @throws ArchiveException if there is none, or one that this version cannot read
     */
    public static Archive existing(Path data) throws IOException {
        Path root = root(data);
        if (!Layout.isThere(root.resolve(Layout.MARKER))) {
            refuseUnmarked(root);
            throw new ArchiveException("there is no archive at " + root + "; precedent ingest makes one");
        }
        checkVersion(root, VERSION);
        return opened(root);
    }

    private static Archive opened(Path root) throws IOException {
        Archive archive = new Archive(root, ArchiveKey.read(root.resolve(Layout.KEY)));
        archive.exposed().stream().filter(SAID::add).forEach(LOG::warn);
        return archive;
    }

    /** What somebody else than the owner may open or enter and should not, each with what to do. */
    List<String> exposed() throws IOException {
        List<String> exposed = new ArrayList<>();
        Path secret = root.resolve(Layout.KEY);
        if (PrivateFiles.isOpenToOthers(secret)) {
            exposed.add("the archive's key is open to others than its owner, who can tell with it whether a known"
                    + " patient is here: chmod 600 " + secret);
        }
        if (PrivateFiles.isOpenToOthers(root)) {
            exposed.add("the archive's folder is open to others than its owner: chmod 700 " + root);
        }
        return exposed;
    }

    /** An archive of the earlier version, and the same as it will be when it is taken over. */
    public record Earlier(EarlierArchive before, Archive after) {}

    /**
     * Opens an archive of the earlier version, to take it over.
     *
     * @throws ArchiveException if it is of another
     */
    public static Earlier earlier(Path data) throws IOException {
        Path root = root(data);
        if (!version(root).equals(Optional.of(EARLIER_VERSION))) {
            throw new ArchiveException("the archive at " + root + " is not of the earlier version");
        }
        PrivateFiles.createFolder(root.resolve(Layout.FILES));
        Archive after = new Archive(root, ArchiveKey.read(root.resolve(Layout.KEY)));
        return new Earlier(new EarlierArchive(root), after);
    }

    private static Path root(Path data) throws ArchiveException {
        Path root = data.toAbsolutePath().normalize();
        if (Files.exists(root) && !Files.isDirectory(root)) {
            throw new ArchiveException(root + " is a file; name a folder for the archive");
        }
        return root;
    }

    /** The version of the archive in a folder, empty where there is none. */
    public static Optional<String> version(Path data) throws IOException {
        Path marker = root(data).resolve(Layout.MARKER);
        if (!Layout.isThere(marker)) {
            return Optional.empty();
        }
        return Optional.of(
                Files.size(marker) > LONGEST_MARKER
                        ? ""
                        : Files.readString(marker, StandardCharsets.ISO_8859_1).strip());
    }

    private static void checkVersion(Path root, String wanted) throws IOException {
        String version = version(root).orElse("");
        if (version.equals(wanted)) {
            return;
        }
        if (version.equals(EARLIER_VERSION)) {
            throw new ArchiveException(
                    "the archive at " + root + " is of an earlier version; take it over, which encodes"
                            + " nothing: precedent reindex --data " + root);
        }
        throw new ArchiveException(root.resolve(Layout.MARKER) + " says another version than " + wanted
                + "; open the archive with the Precedent that made it, or ingest into a new folder");
    }

    /** Of several processes that begin at once one makes the archive. The key comes first, so that none is without. */
    private static synchronized void create(Path root) throws IOException {
        checkOurs(root);
        PrivateFiles.close(root);
        try (FileChannel channel = PrivateFiles.open(root.resolve(Layout.LOCK));
                FileLock lock = channel.lock()) {
            if (!lock.isValid() || Files.exists(root.resolve(Layout.MARKER))) {
                return;
            }
            if (!Files.exists(root.resolve(Layout.KEY))) {
                ArchiveKey.create(root.resolve(Layout.KEY));
            }
            mark(root);
        }
    }

    /** Says that what lies here is of this version. */
    static void mark(Path root) throws IOException {
        PrivateFiles.replace(root.resolve(Layout.MARKER), (VERSION + "\n").getBytes(StandardCharsets.ISO_8859_1));
    }

    /** What lost its mark is an archive all the same; one that is being made gets its mark before its record. */
    private static void refuseUnmarked(Path root) throws IOException {
        if (Layout.isThere(root.resolve(Layout.RECORD)) && !Layout.isThere(root.resolve(Layout.MARKER))) {
            throw new ArchiveException(root + " holds the record of an archive, and " + Layout.MARKER
                    + " is missing; restore that from a backup");
        }
    }

    private static void checkOurs(Path root) throws IOException {
        refuseUnmarked(root);
        if (!Layout.isFree(root) && !Layout.isThere(root.resolve(Layout.MARKER))) {
            throw new ArchiveException(root + " is neither empty nor an archive; name another folder");
        }
    }

    /** The names that this archive gives to studies, patients, images and sources. */
    public Pseudonyms pseudonyms() {
        return key;
    }

    /** Seals what only the holder of the archive's key may see. */
    public Seal seal() {
        return key.seal();
    }

    /** The way back from cases to the studies of their sources. */
    public StudyIds studyIds() {
        return new StudyIds(key, key.studySeal());
    }

    /**
     * Makes sure that nobody but its owner may open the key, for whom identifiers are told by it.
     *
     * @throws ArchiveException if somebody may
     */
    public void requirePrivateKey() throws IOException {
        Path secret = root.resolve(Layout.KEY);
        if (PrivateFiles.isOpenToOthers(secret)) {
            throw new ArchiveException("the archive's key is open to others than its owner, so that no identifier is"
                    + " told by it; close it, and ask again: chmod 600 " + secret);
        }
    }

    /** The folder that is this archive, absolute. */
    public Path root() {
        return root;
    }

    /**
     * What was accepted; to be closed by who opens it.
     *
     * @throws org.precedent.index.record.RecordException if it cannot be used, or was written with another key
     */
    public CaseRecord record(Access access) throws IOException {
        Path record = root.resolve(Layout.RECORD);
        // looked at again, as another process may have made it and gone on meanwhile
        if (isNothing(record) && holdsCases() && isNothing(record)) {
            throw new ArchiveException("the record " + record + " is missing or empty, and the archive is not; restore"
                    + " the record from a backup. Without one, ingest all sources into a new folder: what was deleted"
                    + " here is known to nobody any more");
        }
        return SqliteRecord.open(record, access, key.name());
    }

    /** Whether its record can be written here, by this user and on this disk. */
    public boolean isWritable() {
        return Files.isWritable(root) && Files.isWritable(root.resolve(Layout.RECORD));
    }

    private static boolean isNothing(Path file) throws IOException {
        return !Layout.isThere(file) || Files.size(file) == 0;
    }

    /** Whether files or an index of this version lie here, which only come when there is a record. */
    private boolean holdsCases() throws IOException {
        boolean isOurs = version(root).equals(Optional.of(VERSION));
        boolean hasIndex = Files.isDirectory(root.resolve(Layout.INDEX))
                && !Leftovers.in(root, List.of()).isEmpty();
        return isOurs && (hasIndex || !files().isEmpty());
    }

    /** What is kept of all images; the same for all, so that a file is read through once for all of them. */
    public FileStore files() {
        return files;
    }

    /** The folder of an index generation; it belongs to the engine. */
    public Path index(GenerationName generation) {
        return root.resolve(Layout.INDEX).resolve(generation.value());
    }

    /** Removes the folder of an index generation, if it is there. */
    public void removeIndex(GenerationName generation) throws IOException {
        PrivateFiles.remove(index(generation));
    }

    /**
     * What an earlier version, or a run that was cut off, left in the folder; it belongs to nothing any more.
     *
     * @param generations all that the record knows
     */
    public List<Path> leftovers(Collection<GenerationName> generations) throws IOException {
        return Stream.concat(
                        Leftovers.in(root, generations).stream(),
                        SpoolFolder.abandoned(root.resolve(Layout.SPOOL)).stream())
                .toList();
    }

    /** What lies in the folder and was not put there by Precedent. */
    public List<Path> strangers() throws IOException {
        return Stream.concat(Layout.strangers(root).stream(), files().strangers().stream())
                .toList();
    }

    /** Removes what was left over; who calls it has the right to write the index. */
    public void removeLeftovers(Collection<GenerationName> generations) throws IOException {
        for (Path path : leftovers(generations)) {
            PrivateFiles.remove(path);
        }
    }

    /** Makes an archive that was taken over one of this version. */
    public void takenOver() throws IOException {
        mark(root);
    }

    /** The right to write the index, unless another process has it. */
    public Optional<IndexLock> tryIndexLock() throws IOException {
        return IndexLock.tryAcquire(root.resolve(Layout.INDEX).resolve(IndexLock.FILE));
    }

    /**
     * The right to write the index, as soon as it is free.
     *
     * @param waiting is run once when another process has it
     * @throws java.io.InterruptedIOException if the thread is interrupted while it waits
     */
    public IndexLock indexLock(Runnable waiting) throws IOException {
        return IndexLock.acquire(root.resolve(Layout.INDEX).resolve(IndexLock.FILE), waiting);
    }

    /** A private folder for what an ingest unpacks, gone when it is closed. What killed runs left goes first. */
    public SpoolFolder spool() throws IOException {
        Path spool = root.resolve(Layout.SPOOL);
        for (Path path : SpoolFolder.abandoned(spool)) {
            PrivateFiles.remove(path);
        }
        return new SpoolFolder(spool);
    }

    /** A private folder for what a watch remembers of the folders that it watches; made when it is missing. */
    public Path watched() throws IOException {
        Path watched = root.resolve(Layout.WATCHED);
        PrivateFiles.createFolder(watched);
        return watched;
    }

    /** The folder of what is derived from a model: converted and quantised weights, measured settings. */
    public Path derivedWeights() {
        return root.resolve(Layout.MODEL);
    }
}
