package org.precedent.api.app;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.precedent.api.list.SpreadsheetCell;
import org.precedent.api.teaching.CollectionDocument;
import org.precedent.api.teaching.ManifestRows;
import org.precedent.index.archive.ArchiveException;
import org.precedent.index.archive.ImageFiles;
import org.precedent.index.model.Case;
import org.precedent.index.model.CaseCollection;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.CollectionContent;
import org.precedent.index.model.CollectionEntry;
import org.precedent.index.model.Image;
import org.precedent.index.model.ListedCollection;
import org.precedent.index.record.Collections;

/**
 * A folder of exported cases: {@code manifest.jsonl}, a row an image, {@code cases.csv} with the same rows, and
 * {@code images/}. What can be read back by an ingest is written as the manifest's fields; what else is known of a case
 * follows as further fields.
 */
final class CaseExport implements Closeable {
    private final Path folder;
    private final ImageFiles files;
    private final Writer manifest;
    private final CSVPrinter csv;
    private final ManifestRows rows = new ManifestRows();
    private final Set<CaseId> exported = new HashSet<>();
    private long images;
    private long lost;

    private CaseExport(Path folder, ImageFiles files) throws IOException {
        this.folder = folder;
        this.files = files;
        this.manifest = Files.newBufferedWriter(folder.resolve(ManifestRows.FILE), StandardCharsets.UTF_8);
        Writer table = Files.newBufferedWriter(folder.resolve("cases.csv"), StandardCharsets.UTF_8);
        this.csv = new CSVPrinter(table, CSVFormat.RFC4180);
        csv.printRecord(ManifestRows.COLUMNS);
    }

    /**
     * Begins an export.
     *
     * @param archive the folder of the archive, in which nothing may be written
     * @throws IllegalArgumentException if the folder is not empty, or lies in the archive; then nothing was written
     */
    static CaseExport into(Path folder, Path archive, ImageFiles files) throws IOException {
        if (Files.isDirectory(folder) && !isEmpty(folder)) {
            throw new IllegalArgumentException(folder + " is not empty; name another folder for the export");
        }
        if (real(folder).startsWith(archive.toRealPath())) {
            throw new IllegalArgumentException(folder + " lies in the archive; name a folder outside for the export");
        }
        Files.createDirectories(folder.resolve("images"));
        return new CaseExport(folder, files);
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> content = Files.list(folder)) {
            return content.findAny().isEmpty();
        }
    }

    /** Where a folder lies, or would lie, with every link followed. */
    private static Path real(Path folder) throws IOException {
        Path absolute = folder.toAbsolutePath().normalize();
        Path there = absolute;
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        return there.toRealPath().resolve(there.relativize(absolute));
    }

    /** Adds a case. */
    void write(Case content) throws IOException {
        exported.add(content.id());
        if (content.images().isEmpty()) {
            row(content, null, content.report().text());
        }
        String text = content.report().text();
        for (Image image : content.images()) {
            row(content, image, text);
            text = "";
        }
    }

    private void row(Case content, @Nullable Image image, String text) throws IOException {
        SequencedMap<String, Object> row = rows.row(content, image, image == null ? "" : copied(image), text);
        manifest.write(Json.line(row));
        manifest.write('\n');
        csv.printRecord(cells(row));
    }

    /** Where the image lies in the export; empty when the archive has lost it. */
    private String copied(Image image) throws IOException {
        Optional<byte[]> png = png(image);
        if (png.isEmpty()) {
            lost++;
            return "";
        }
        String name = ManifestRows.file(image);
        Files.write(folder.resolve(name), png.get());
        images++;
        return name;
    }

    private Optional<byte[]> png(Image image) throws IOException {
        try {
            return files.png(image.id());
        } catch (ArchiveException e) {
            return Optional.empty();
        }
    }

    private static List<String> cells(Map<String, Object> row) {
        List<String> cells = new ArrayList<>();
        for (String column : ManifestRows.COLUMNS) {
            Object value = row.getOrDefault(column, "");
            String cell = value instanceof List<?> list
                    ? String.join("; ", list.stream().map(String::valueOf).toList())
                    : String.valueOf(value);
            cells.add(SpreadsheetCell.safe(cell));
        }
        return cells;
    }

    /**
     * Adds the collections that hold something of what was exported, a line each in {@code collections.jsonl}, and of
     * their entries those. Where there is none, no file is made.
     *
     * @return how many there are
     */
    int write(Collections collections) throws IOException {
        List<String> lines = new ArrayList<>();
        for (ListedCollection listed : collections.all()) {
            Optional<CaseCollection> found = collections.find(listed.id());
            found.flatMap(this::exported).ifPresent(part -> lines.add(Json.line(part.json())));
        }
        if (!lines.isEmpty()) {
            Files.write(folder.resolve("collections.jsonl"), lines);
        }
        return lines.size();
    }

    private Optional<CollectionDocument> exported(CaseCollection collection) {
        CollectionContent content = collection.content();
        List<CollectionEntry> entries = content.entries().stream()
                .filter(entry -> exported.contains(entry.caseId()))
                .toList();
        return entries.isEmpty()
                ? Optional.empty()
                : Optional.of(new CollectionDocument(collection.id(), content.with(entries)));
    }

    long cases() {
        return exported.size();
    }

    long images() {
        return images;
    }

    /** Images whose file is missing from the archive, or damaged. */
    long lost() {
        return lost;
    }

    @Override
    public void close() throws IOException {
        try (manifest) {
            csv.close();
        }
    }
}
