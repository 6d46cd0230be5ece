package org.precedent.api.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.precedent.encoder.Pixels;
import org.precedent.index.picture.PictureReader;
import org.precedent.index.picture.PictureResult;

/** A PNG or JPEG file that somebody names on the command line, or in a file of queries. */
final class PictureOnDisk {
    private PictureOnDisk() {}

    /**
     * Reads it.
     *
     * @throws IOException if it is not there, is no picture or is too large; the message says which
     */
    static Pixels read(Path file) throws IOException {
        return switch (look(file)) {
            case PictureResult.Read read -> read.pixels();
            case PictureResult.Refused refused -> throw new IOException(file + ": " + refused.reason());
        };
    }

    /**
     * Looks at it; the reason for which it is refused does not name it.
     *
     * @throws IOException if it cannot be read
     */
    static PictureResult look(Path file) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            return new PictureResult.Refused("this is no file");
        }
        if (Files.size(file) > PictureReader.MAX_BYTES) {
            return new PictureResult.Refused("the file is larger than " + (PictureReader.MAX_BYTES >> 20) + " MiB");
        }
        return new PictureReader().read(Files.readAllBytes(file));
    }
}
