package org.precedent.datasets.phantom;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/**
 * A folder of phantoms: {@code dicom/STUDY/N.dcm}, {@code manifest.jsonl} (a line an image), {@code truth.jsonl} (a
 * line a study), {@code queries.tsv} and {@code qrels.tsv} (TREC), and {@code phantoms.json}, which says what was asked
 * for and that it is complete. The same request gives the same bytes.
 *
 * @param folder where it lies
 * @param studies how many studies it has
 * @param seed what they follow from
 */
public record PhantomArchive(Path folder, int studies, long seed) {
    /** The most studies that one archive may have. */
    public static final int MOST = 100_000;

    /** What every phantom says of where it is from. */
    public static final String ATTRIBUTION = "Precedent phantom archive (synthetic)";

    private static final int VERSION = 1;
    private static final String MARKER = "phantoms.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Refuses a number of studies that is out of bounds. */
    public PhantomArchive {
        if (studies < 1 || studies > MOST) {
            throw new IllegalArgumentException("studies is " + studies + ", not within 1 to " + MOST);
        }
    }

    /** The manifest, as ingest reads it. */
    public Path manifest() {
        return folder.resolve("manifest.jsonl");
    }

    /** What every study shows. */
    public Path truth() {
        return folder.resolve("truth.jsonl");
    }

    /** Queries: id, tab, text. */
    public Path queries() {
        return folder.resolve("queries.tsv");
    }

    /** Which studies answer which query: query, 0, study, 1. */
    public Path qrels() {
        return folder.resolve("qrels.tsv");
    }

    /** Writes an archive without telling of its progress. */
    public static PhantomArchive write(Path folder, int studies, long seed) throws IOException {
        return write(folder, studies, seed, _ -> {});
    }

    /**
     * Writes an archive, or does nothing if the folder holds just this one already. A run that breaks leaves nothing in
     * the folder: the archive is made beside it and moved at the end.
     *
     * @param progress told how many studies are done, from any thread
     * @throws IllegalArgumentException if the number is out of bounds or the folder holds something else
     */
    public static PhantomArchive write(Path folder, int studies, long seed, IntConsumer progress) throws IOException {
        PhantomArchive archive = new PhantomArchive(folder.toAbsolutePath().normalize(), studies, seed);
        if (archive.complete()) {
            return archive;
        }
        archive.requireRoom();
        Path target = archive.folder;
        Path parent = target.getParent();
        if (parent == null) {
            throw new IllegalArgumentException(target + " is a root folder, not a place for an archive");
        }
        Files.createDirectories(parent);
        Path draft = parent.resolve("." + target.getFileName() + ".part");
        delete(draft);
        try {
            new PhantomArchive(draft, studies, seed).fill(progress);
            Files.deleteIfExists(target);
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            delete(draft);
        }
        return archive;
    }

    /** Whether the folder holds just this archive, whole. */
    public boolean complete() throws IOException {
        Path marker = folder.resolve(MARKER);
        return Files.isRegularFile(marker) && request().equals(JSON.readTree(Files.readString(marker)));
    }

    private void requireRoom() throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException(folder + " is not a folder; choose another place");
        }
        try (Stream<Path> entries = Files.list(folder)) {
            if (entries.findAny().isPresent()) {
                throw new IllegalArgumentException(folder + " holds something other than " + studies
                        + " phantoms of seed " + seed + "; empty it or choose another folder");
            }
        }
    }

    private JsonNode request() {
        ObjectNode node = JSON.createObjectNode();
        node.put("about", "Synthetic phantoms, no patients. CC0-1.0.");
        node.put("version", VERSION);
        node.put("seed", Long.toString(seed));
        node.put("studies", studies);
        return node;
    }

    private void fill(IntConsumer progress) throws IOException {
        new ArchiveWriter(this).write(progress);
        Files.writeString(folder.resolve(MARKER), JSON.writeValueAsString(request()) + "\n");
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path path : tree.toList().reversed()) {
                Files.delete(path);
            }
        }
    }
}
