package org.precedent.datasets.corpus;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The one manifest of a corpus (docs/manifest.md), with a {@code split} in every row: the corpus's own, or one by the
 * hash of the patient. Images stay where they are and are named relative to the manifest. A manifest is whole, or not
 * there.
 */
public final class CorpusManifest {
    /** The seed of the splits when nobody names another. */
    public static final long SEED = 20_260_101;

    private static final ObjectMapper JSON = new ObjectMapper();

    private CorpusManifest() {}

    /**
     * Reads a corpus and writes its manifest.
     *
     * @param folder of the corpus
     * @param file the manifest to write, in the folder or in one above it, since images lie within a manifest's folder
     * @param seed of the splits, where the corpus has none
     * @throws IllegalArgumentException if the manifest would lie elsewhere, is there already, or would have no row;
     *     then nothing was written
     */
    public static CorpusTally write(Corpus corpus, Path folder, Path file, long seed) throws IOException {
        Path source = folder.toRealPath();
        Path target = target(source, file);
        Path unfinished = Files.createTempFile(target.getParent(), ".manifest", ".part");
        try {
            CorpusTally tally = write(corpus, source, target, unfinished, seed);
            if (tally.whole().rows() == 0) {
                throw new IllegalArgumentException(
                        "not one row of " + corpus.source().name() + " could be used: " + reasons(tally));
            }
            move(unfinished, target);
            return tally;
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static Path target(Path source, Path file) throws IOException {
        Path absolute = file.toAbsolutePath().normalize();
        Path parent = absolute.getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            throw new IOException("the folder of " + file + " is not there; make it first, or name another place");
        }
        if (!source.startsWith(parent.toRealPath())) {
            throw new IllegalArgumentException(
                    "a manifest lies in the corpus's folder or in one above it, for its images must lie within its own");
        }
        Path target = parent.toRealPath().resolve(absolute.getFileName());
        if (Files.exists(target)) {
            throw new IllegalArgumentException(
                    target + " is there already; move it away, or name another file with --out");
        }
        return target;
    }

    private static CorpusTally write(Corpus corpus, Path source, Path target, Path unfinished, long seed)
            throws IOException {
        Path parent = target.getParent();
        String prefix = parent == null || parent.equals(source) ? "" : slashed(parent.relativize(source)) + "/";
        Counting counting = new Counting();
        SplitRule rule = new SplitRule(seed);
        try (Writer writer = Files.newBufferedWriter(unfinished, StandardCharsets.UTF_8)) {
            corpus.read(source, new Readings() {
                @Override
                public void row(CorpusRow row, Place place) throws IOException {
                    Split split = row.split() == null ? rule.of(row.patient()) : row.split();
                    if (counting.add(row, split, place)) {
                        writer.write(JSON.writeValueAsString(line(row, split, prefix)));
                        writer.write('\n');
                    }
                }

                @Override
                public void fault(Fault fault, Place place) {
                    counting.fault(fault, place);
                }
            });
        }
        return counting.tally();
    }

    private static Map<String, Object> line(CorpusRow row, Split split, String prefix) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("id", row.id());
        line.put("patient_id", row.patient());
        line.put("study_id", row.study());
        if (!row.file().isEmpty()) {
            line.put("file", prefix + row.file());
        }
        line.put("split", split.word());
        row.fields().forEach(line::putIfAbsent);
        return line;
    }

    private static String slashed(Path relative) {
        return relative.toString().replace(relative.getFileSystem().getSeparator(), "/");
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to);
        }
    }

    private static String reasons(CorpusTally tally) {
        StringBuilder reasons = new StringBuilder();
        tally.faults()
                .forEach((fault, found) -> reasons.append(reasons.isEmpty() ? "" : "; ")
                        .append(fault.meaning())
                        .append(" (")
                        .append(found.times())
                        .append(')'));
        return reasons.isEmpty() ? "it has no rows" : reasons.toString();
    }
}
