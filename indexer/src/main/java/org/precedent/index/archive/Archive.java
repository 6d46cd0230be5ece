package org.precedent.index.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.precedent.encoder.Fingerprint;
import org.precedent.index.model.Pseudonyms;

/**
 * The data directory: everything that Precedent keeps about a set of cases, open to its owner alone.
 *
 * <p>It holds {@code precedent-archive} (its version), {@code archive.key}, {@code index/}, {@code images/},
 * {@code embeddings/} and {@code rejected.jsonl}. Nothing in it names a patient; the key alone could tell whether a
 * known identifier is among the pseudonyms, so it belongs into a backup and nowhere else.
 */
public final class Archive {

    private static final String MARKER = "precedent-archive";
    private static final String KEY = "archive.key";
    private static final String VERSION = "1";

    private final Path root;
    private final ArchiveKey key;

    private Archive(Path root, ArchiveKey key) {
        this.root = root;
        this.key = key;
    }

    /**
     * Opens an archive, and makes a new one where there is nothing yet.
     *
     * @throws ArchiveException if the folder holds something else, or an archive that this version cannot read
     */
    public static Archive open(Path data) throws IOException {
        Path root = data.toAbsolutePath().normalize();
        if (Files.exists(root) && !Files.isDirectory(root)) {
            throw new ArchiveException(root + " is a file; name a folder for the archive");
        }
        PrivateFiles.createFolder(root);
        if (Files.exists(root.resolve(MARKER))) {
            checkVersion(root);
        } else {
            create(root);
        }
        for (String folder : List.of("index", "images", "embeddings")) {
            PrivateFiles.createFolder(root.resolve(folder));
        }
        return new Archive(root, ArchiveKey.read(root.resolve(KEY)));
    }

    private static void checkVersion(Path root) throws IOException {
        Path marker = root.resolve(MARKER);
        String version = Files.size(marker) > 64
                ? ""
                : Files.readString(marker, StandardCharsets.ISO_8859_1).strip();
        if (!version.equals(VERSION)) {
            throw new ArchiveException(marker + " says another version than " + VERSION
                    + "; open the archive with the Precedent that made it, or ingest into a new folder");
        }
    }

    /** The key comes before the marker, so that a marked archive always has one. */
    private static void create(Path root) throws IOException {
        Set<String> ours = Set.of(KEY, KEY + PrivateFiles.UNFINISHED, MARKER + PrivateFiles.UNFINISHED);
        try (Stream<Path> content = Files.list(root)) {
            if (!content.allMatch(file -> ours.contains(file.getFileName().toString()))) {
                throw new ArchiveException(root + " is neither empty nor an archive; name another folder");
            }
        }
        PrivateFiles.close(root);
        if (!Files.exists(root.resolve(KEY))) {
            ArchiveKey.create(root.resolve(KEY));
        }
        PrivateFiles.replace(root.resolve(MARKER), (VERSION + "\n").getBytes(StandardCharsets.ISO_8859_1));
    }

    /** The names that this archive gives to studies, patients and images. */
    public Pseudonyms pseudonyms() {
        return key;
    }

    /** The folder that is this archive, absolute. */
    public Path root() {
        return root;
    }

    /** The folder of the index; it exists, and belongs to the engine. */
    public Path index() {
        return root.resolve("index");
    }

    /** The renderings of all images. */
    public ImageStore images() {
        return new ImageStore(root.resolve("images"));
    }

    /** The pixels of all images, by the digest of their files. */
    public FileStore files() {
        return new FileStore(root.resolve("files"));
    }

    /**
     * Opens the vectors of one encoder that are not in the index yet. One at a time: close it to let another in.
     *
     * @param dimension the number of components of that encoder's vectors
     * @throws ArchiveException if another process has it open
     */
    public EmbeddingJournal embeddings(Fingerprint fingerprint, int dimension) throws IOException {
        Path file = root.resolve("embeddings").resolve(fingerprint.id() + ".journal");
        return EmbeddingJournal.open(file, dimension);
    }

    /** The folder of what is derived from a model: converted and quantised weights, measured settings. */
    public Path derivedWeights() {
        return root.resolve("model");
    }

    /** The list of what the last ingest turned away, a JSON object a line; it may be missing. */
    public Path rejected() {
        return root.resolve("rejected.jsonl");
    }

    /** Writes {@link #rejected} anew. */
    public void keepRejected(List<String> lines) throws IOException {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line).append('\n'));
        PrivateFiles.replace(rejected(), text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
