package org.precedent.index.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.precedent.encoder.Pixels;
import org.precedent.index.model.ImageId;

/** The layout of an archive of the earlier version, whose index was its only record. */
public final class EarlierArchive {
    private static final int SHELF = 2;

    private final Path root;

    EarlierArchive(Path root) {
        this.root = root;
    }

    /** The folder of its index. */
    public Path index() {
        return root.resolve(Layout.INDEX);
    }

    /** An image as it was encoded, if its file is there and whole. */
    public Optional<Pixels> encoded(ImageId id) throws IOException {
        return pixels(id, ".png");
    }

    /** An image as it is shown, where that differs. */
    public Optional<Pixels> shown(ImageId id) throws IOException {
        return pixels(id, ".shown.png");
    }

    private Optional<Pixels> pixels(ImageId id, String ending) throws IOException {
        String shelf = id.value().substring(0, Math.min(SHELF, id.value().length()));
        Path file = root.resolve("images").resolve(shelf).resolve(id.value() + ending);
        return Files.isRegularFile(file) ? Optional.of(Png.decode(Files.readAllBytes(file))) : Optional.empty();
    }
}
