package org.precedent.api.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.precedent.api.teaching.CollectionDocument;
import org.precedent.api.teaching.ManifestRows;
import org.precedent.index.container.ContainerKind;
import org.precedent.index.container.ContainerLimits;
import org.precedent.index.container.Containers;

/**
 * The file of a collection that came from somewhere. What is unpacked of it lies in a private folder until this is
 * closed. Nothing in the file is believed: archives of files have limits, and so has each part of this one.
 */
final class ReceivedCollection implements Closeable {
    /** As an export calls images; nothing else is unpacked, so that no name leads anywhere. */
    private static final Pattern IMAGE = Pattern.compile("images/[a-z0-9][a-z0-9-]{0,63}\\.png");

    private static final long MOST_IMAGE_BYTES = 1L << 30;

    /** The longest report is 200,000 characters, each at most six of JSON. */
    private static final int LONGEST_ROW = 4 << 20;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;
    private final Containers containers;
    private final Path root;
    private final CollectionDocument document;

    private ReceivedCollection(Path folder, Containers containers, Path root, CollectionDocument document) {
        this.folder = folder;
        this.containers = containers;
        this.root = root;
        this.document = document;
    }

    /** @throws IllegalArgumentException if it is no such file */
    static ReceivedCollection open(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file.toString());
        }
        if (!Files.isRegularFile(file)) {
            throw noCollection(file);
        }
        Path folder = Files.createTempDirectory("precedent-collection");
        Containers containers = new Containers(ContainerLimits.DEFAULTS, () -> folder(folder, "unpacked"));
        try {
            if (!kind(file).equals(Optional.of(ContainerKind.ZIP))) {
                throw noCollection(file);
            }
            Path root = containers.open(file, ContainerKind.ZIP).root();
            return new ReceivedCollection(folder, containers, root, document(file, root));
        } catch (IOException | RuntimeException e) {
            containers.close();
            remove(folder);
            throw e;
        }
    }

    private static Optional<ContainerKind> kind(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return ContainerKind.of(in.readNBytes(ContainerKind.HEAD));
        }
    }

    private static CollectionDocument document(Path file, Path root) throws IOException {
        Path place = root.resolve(CollectionDocument.FILE);
        if (!Files.isRegularFile(place) || Files.size(place) > CollectionDocument.MOST_BYTES) {
            throw noCollection(file);
        }
        try (InputStream in = Files.newInputStream(place)) {
            return CollectionDocument.read(in.readNBytes(CollectionDocument.MOST_BYTES));
        }
    }

    private static IllegalArgumentException noCollection(Path file) {
        return new IllegalArgumentException(
                file + " is no collection: name a ZIP as precedent collection export writes it, with "
                        + CollectionDocument.FILE + " in it");
    }

    private static Path folder(Path parent, String name) throws IOException {
        return Files.createDirectories(parent.resolve(name));
    }

    CollectionDocument document() {
        return document;
    }

    /**
     * Unpacks some of its cases.
     *
     * @param studies by {@code study_id}
     * @return their manifest, with the images beside it
     */
    Path unpack(Set<String> studies) throws IOException {
        Path cases = folder(folder, "cases");
        Path manifest = cases.resolve(ManifestRows.FILE);
        Path rows = root.resolve(ManifestRows.FILE);
        try (Writer out = Files.newBufferedWriter(manifest, StandardCharsets.UTF_8)) {
            if (Files.isRegularFile(rows)) {
                try (BufferedReader in = Files.newBufferedReader(rows, StandardCharsets.UTF_8)) {
                    for (String row = row(in); row != null; row = row(in)) {
                        copy(row, studies, cases, out);
                    }
                }
            }
        }
        return manifest;
    }

    private void copy(String row, Set<String> studies, Path cases, Writer out) throws IOException {
        JsonNode node = parsed(row);
        if (!studies.contains(node.path("study_id").asText())) {
            return;
        }
        out.write(row);
        out.write('\n');
        String file = node.path("file").asText("");
        if (!IMAGE.matcher(file).matches()) {
            return;
        }
        Path image = root.resolve(file);
        Path copy = cases.resolve(file);
        // what is not copied, the ingest names as missing
        if (Files.isRegularFile(image) && Files.size(image) <= MOST_IMAGE_BYTES && !Files.exists(copy)) {
            folder(cases, "images");
            try (InputStream in = Files.newInputStream(image)) {
                Files.copy(in, copy);
            }
        }
    }

    /** A row that is no JSON is of no study. */
    private static JsonNode parsed(String row) {
        try {
            return JSON.readTree(row);
        } catch (JsonProcessingException e) {
            return JSON.createObjectNode();
        }
    }

    private static @Nullable String row(BufferedReader in) throws IOException {
        StringBuilder row = new StringBuilder();
        int next = in.read();
        if (next < 0) {
            return null;
        }
        for (; next >= 0 && next != '\n'; next = in.read()) {
            if (row.length() >= LONGEST_ROW) {
                throw new IllegalArgumentException(ManifestRows.FILE + " holds a row of more than " + LONGEST_ROW
                        + " characters; it is none that an" + " export writes");
            }
            row.append((char) next);
        }
        return row.toString();
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Override
    public void close() throws IOException {
        containers.close();
        remove(folder);
    }
}
