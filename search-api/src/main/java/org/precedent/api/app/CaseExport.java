package org.precedent.api.app;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.precedent.encoder.Sha256;
import org.precedent.index.archive.ArchiveException;
import org.precedent.index.archive.ImageFiles;
import org.precedent.index.model.Case;
import org.precedent.index.model.Image;
import org.precedent.index.model.Study;

/**
 * A folder of exported cases: {@code manifest.jsonl}, a row an image, {@code cases.csv} with the same rows, and
 * {@code images/}. What can be read back by an ingest is written as the manifest's fields; what else is known of a case
 * follows as further fields.
 */
final class CaseExport implements Closeable {
    private static final List<String> COLUMNS = List.of(
            "id",
            "patient_id",
            "study_id",
            "modality",
            "body_part",
            "view",
            "sex",
            "age",
            "study_date",
            "labels",
            "file",
            "text");
    private static final int PSEUDONYM = 16;

    private final Path folder;
    private final ImageFiles files;
    private final Writer manifest;
    private final CSVPrinter csv;
    private final String salt;
    private long cases;
    private long images;
    private long lost;

    private CaseExport(Path folder, ImageFiles files) throws IOException {
        this.folder = folder;
        this.files = files;
        this.manifest = Files.newBufferedWriter(folder.resolve("manifest.jsonl"), StandardCharsets.UTF_8);
        Writer rows = Files.newBufferedWriter(folder.resolve("cases.csv"), StandardCharsets.UTF_8);
        this.csv = new CSVPrinter(rows, CSVFormat.RFC4180);
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.salt = HexFormat.of().formatHex(random);
        csv.printRecord(COLUMNS);
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
        cases++;
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
        SequencedMap<String, Object> row = new LinkedHashMap<>();
        Study study = content.study();
        row.put("id", image == null ? content.id().value() : image.id().value());
        row.put("patient_id", "p" + Sha256.of(salt + content.patient()).substring(0, PSEUDONYM));
        row.put("study_id", content.id().value());
        row.put("modality", study.modality());
        row.put("body_part", study.bodyPart());
        row.put("view", image == null ? "" : image.view());
        row.put("sex", study.sex());
        row.put("age", study.age() == null ? "" : study.age());
        row.put("study_date", study.date() == null ? "" : study.date().toString());
        row.put("labels", study.labels());
        row.put("file", image == null ? "" : copied(image));
        row.put("text", text);
        study.attributes().forEach(row::putIfAbsent);
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
        String name = "images/" + image.id() + ".png";
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
        for (String column : COLUMNS) {
            Object value = row.getOrDefault(column, "");
            String cell = value instanceof List<?> list
                    ? String.join("; ", list.stream().map(String::valueOf).toList())
                    : String.valueOf(value);
            cells.add(SpreadsheetCell.safe(cell));
        }
        return cells;
    }

    long cases() {
        return cases;
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
