package org.precedent.api.teaching;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.precedent.index.CaseIndex;
import org.precedent.index.View;
import org.precedent.index.archive.ArchiveException;
import org.precedent.index.archive.ImageFiles;
import org.precedent.index.model.Case;
import org.precedent.index.model.CaseCollection;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.CollectionEntry;
import org.precedent.index.model.Image;
import org.precedent.index.model.ImageId;

/**
 * A collection as one file: a ZIP with {@code collection.json}, {@code images/} and {@code manifest.jsonl}, which an
 * ingest takes in as well. It is written as it is made, and holds one case in memory. Safe for use by many threads.
 */
public final class CollectionFile {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final CaseIndex index;
    private final ImageFiles images;

    public CollectionFile(CaseIndex index, ImageFiles images) {
        this.index = index;
        this.images = images;
    }

    /**
     * What was written.
     *
     * @param missing entries whose case is not there: they are written without it
     * @param lost images that could not be written
     */
    public record Written(long cases, long images, long missing, long lost) {}

    /** Writes one to the end of a stream, which stays open. */
    public Written write(CaseCollection collection, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        Writing writing = new Writing(zip);
        List<CaseId> ids = collection.content().entries().stream()
                .map(CollectionEntry::caseId)
                .toList();
        zip.putNextEntry(new ZipEntry(CollectionDocument.FILE));
        zip.write(new CollectionDocument(collection.id(), collection.content()).bytes());
        zip.closeEntry();
        try (View view = index.view()) {
            for (CaseId id : ids) {
                writing.images(view.find(id));
            }
            writing.beginManifest();
            for (CaseId id : ids) {
                writing.rows(view.find(id));
            }
        }
        zip.closeEntry();
        zip.finish();
        return writing.written();
    }

    /** A file that is being written: first the images, so that the rows know which are there. */
    private final class Writing {
        private final ZipOutputStream zip;
        private final ManifestRows rows = new ManifestRows();
        private final Set<ImageId> there = new HashSet<>();
        private final Set<ImageId> lost = new HashSet<>();
        private long cases;
        private long missing;

        Writing(ZipOutputStream zip) {
            this.zip = zip;
        }

        void images(Optional<Case> found) throws IOException {
            // a picture is packed already
            zip.setLevel(Deflater.NO_COMPRESSION);
            for (Image image : found.map(Case::images).orElse(List.of())) {
                if (!there.contains(image.id()) && !lost.contains(image.id())) {
                    write(image);
                }
            }
        }

        private void write(Image image) throws IOException {
            Optional<byte[]> png = png(image);
            if (png.isEmpty()) {
                lost.add(image.id());
                return;
            }
            zip.putNextEntry(new ZipEntry(ManifestRows.file(image)));
            zip.write(png.get());
            zip.closeEntry();
            there.add(image.id());
        }

        private Optional<byte[]> png(Image image) throws IOException {
            try {
                return images.png(image.id());
            } catch (ArchiveException e) {
                return Optional.empty();
            }
        }

        void beginManifest() throws IOException {
            zip.setLevel(Deflater.DEFAULT_COMPRESSION);
            zip.putNextEntry(new ZipEntry(ManifestRows.FILE));
        }

        void rows(Optional<Case> found) throws IOException {
            if (found.isEmpty()) {
                missing++;
                return;
            }
            cases++;
            Case content = found.get();
            String text = content.report().text();
            if (content.images().isEmpty()) {
                row(content, null, "", text);
            }
            for (Image image : content.images()) {
                row(content, image, there.contains(image.id()) ? ManifestRows.file(image) : "", text);
                text = "";
            }
        }

        private void row(Case content, @Nullable Image image, String file, String text) throws IOException {
            zip.write(JSON.writeValueAsBytes(rows.row(content, image, file, text)));
            zip.write('\n');
        }

        Written written() {
            return new Written(cases, there.size(), missing, lost.size());
        }
    }
}
