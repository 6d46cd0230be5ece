package org.precedent.index.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.precedent.encoder.Pixels;
import org.precedent.index.model.ImageId;
import org.precedent.index.model.KeptImage;
import org.precedent.index.record.CaseRecord;

/**
 * The images of an archive by their names: each as the encoder sees it and, where that is no sight for a reader (the
 * three windows of a CT in one), as it is shown. Safe for use by many threads.
 */
public final class ImageFiles {
    private final CaseRecord record;
    private final FileStore files;

    /** Joins the record with the files that it refers to; owns neither. */
    public ImageFiles(CaseRecord record, FileStore files) {
        this.record = record;
        this.files = files;
    }

    /**
     * An image bit for bit as it was encoded.
     *
     * @throws ArchiveException if the file is damaged
     */
    public Optional<Pixels> read(ImageId id) throws IOException {
        Optional<KeptImage> kept = record.keptImage(id);
        return kept.isEmpty()
                ? Optional.empty()
                : Optional.of(files.read(kept.get().encoded()));
    }

    /**
     * An image as it is to be shown.
     *
     * @throws ArchiveException if the file is damaged
     */
    public Optional<Pixels> shown(ImageId id) throws IOException {
        Optional<KeptImage> kept = record.keptImage(id);
        return kept.isEmpty() ? Optional.empty() : Optional.of(files.read(shown(kept.get())));
    }

    /**
     * An image as it is to be shown, as a PNG of 8 bits a channel.
     *
     * @throws ArchiveException if the file is missing or damaged
     */
    public Optional<byte[]> png(ImageId id) throws IOException {
        Optional<KeptImage> kept = record.keptImage(id);
        return kept.isEmpty() ? Optional.empty() : Optional.of(files.bytes(shown(kept.get())));
    }

    /** Where the file of an image as it is to be shown lies, or should lie. */
    public Optional<Path> file(ImageId id) throws IOException {
        Optional<KeptImage> kept = record.keptImage(id);
        return kept.map(ImageFiles::shown).map(files::path);
    }

    private static String shown(KeptImage kept) {
        return kept.shown() == null ? kept.encoded() : kept.shown();
    }
}
