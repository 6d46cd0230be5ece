package org.precedent.index.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.precedent.encoder.Pixels;
import org.precedent.index.model.ImageId;

/**
 * The renderings of an archive's images, so that the sources are needed no more: each as it was encoded and, where that
 * is no sight for a reader (the three windows of a CT in one), as it is shown. Samples alone are kept, without loss and
 * without any metadata. Safe for use by many threads.
 */
public final class ImageStore {

    private static final int SHELF = 2;

    private final Path folder;

    ImageStore(Path folder) {
        this.folder = folder;
    }

    /** Keeps an image as it was encoded, in place of what was there; a crash leaves it whole or not there at all. */
    public void put(ImageId id, Pixels encoded) throws IOException {
        write(place(id), id, encoded);
    }

    /** Keeps an image as it is to be shown, where that differs from what was encoded. */
    public void putShown(ImageId id, Pixels shown) throws IOException {
        write(shownPlace(id), id, shown);
    }

    private void write(Path file, ImageId id, Pixels pixels) throws IOException {
        PrivateFiles.createFolder(folder.resolve(shelf(id)));
        PrivateFiles.replace(file, Png.encode(pixels));
    }

    /** Whether an image is here, as it was encoded. */
    public boolean holds(ImageId id) {
        return Files.isRegularFile(place(id));
    }

    /**
     * An image bit for bit as it was encoded.
     *
     * @throws ArchiveException if the file is damaged
     */
    public Optional<Pixels> read(ImageId id) throws IOException {
        return holds(id) ? Optional.of(decoded(place(id))) : Optional.empty();
    }

    /**
     * An image as it is to be shown.
     *
     * @throws ArchiveException if the file is damaged
     */
    public Optional<Pixels> shown(ImageId id) throws IOException {
        Optional<Path> file = file(id);
        return file.isEmpty() ? Optional.empty() : Optional.of(decoded(file.get()));
    }

    private static Pixels decoded(Path file) throws IOException {
        byte[] png = Files.readAllBytes(file);
        try {
            return Png.decode(png);
        } catch (IOException | RuntimeException e) {
            throw new ArchiveException(file + " is damaged; delete it and ingest its source again", e);
        }
    }

    /** The file of an image as it is to be shown, a PNG of 8 bits a channel, if the image is here. */
    public Optional<Path> file(ImageId id) {
        if (Files.isRegularFile(shownPlace(id))) {
            return Optional.of(shownPlace(id));
        }
        return holds(id) ? Optional.of(place(id)) : Optional.empty();
    }

    private Path place(ImageId id) {
        return folder.resolve(shelf(id)).resolve(id.value() + ".png");
    }

    private Path shownPlace(ImageId id) {
        return folder.resolve(shelf(id)).resolve(id.value() + ".shown.png");
    }

    private static String shelf(ImageId id) {
        return id.value().substring(0, Math.min(SHELF, id.value().length()));
    }
}
