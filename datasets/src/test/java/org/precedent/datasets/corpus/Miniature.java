package org.precedent.datasets.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;

/** A folder that has the layout of a corpus, with a few rows that a test makes up. */
final class Miniature {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;

    Miniature(Path folder) {
        this.folder = folder;
    }

    Path folder() {
        return folder;
    }

    Miniature file(String path, String... lines) throws IOException {
        Files.writeString(place(path), String.join("\n", lines) + "\n");
        return this;
    }

    Miniature gzip(String path, String... lines) throws IOException {
        try (OutputStream packed = new GZIPOutputStream(Files.newOutputStream(place(path)))) {
            packed.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return this;
    }

    /** Readers look for images and do not read them. */
    Miniature images(String... paths) throws IOException {
        for (String path : paths) {
            Files.writeString(place(path), "an image");
        }
        return this;
    }

    private Path place(String path) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        return file;
    }

    Path manifest() {
        return folder.resolve("manifest.jsonl");
    }

    /** Writes the manifest of the corpus that the folder is found to hold. */
    CorpusTally write() throws IOException {
        return CorpusManifest.write(Corpora.detected(folder), folder, manifest(), CorpusManifest.SEED);
    }

    List<JsonNode> rows() throws IOException {
        List<JsonNode> rows = new ArrayList<>();
        for (String line : Files.readAllLines(manifest())) {
            rows.add(JSON.readTree(line));
        }
        return rows;
    }

    /** A row as it would stand in a manifest, to compare with. */
    static JsonNode row(String json) throws IOException {
        return JSON.readTree(json.replace('\'', '"'));
    }

    static long times(CorpusTally tally, Fault fault) {
        CorpusTally.Found found = tally.faults().get(fault);
        return found == null ? 0 : found.times();
    }

    /** Where a fault was found first. */
    static Place first(CorpusTally tally, Fault fault) {
        return Objects.requireNonNull(tally.faults().get(fault)).first().getFirst();
    }
}
