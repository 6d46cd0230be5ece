package org.precedent.api.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.precedent.encoder.Pixels;
import org.precedent.index.picture.PictureReader;
import org.precedent.index.picture.PictureResult;

/** A PNG or JPEG file that somebody names on the command line. */
final class PictureOnDisk {
    private PictureOnDisk() {}

    /**
     * Reads it.
     *
     * @throws IOException if it is not there, is no picture or is too large; the message says which
     */
    static Pixels read(Path file) throws IOException {
        if (Files.size(file) > PictureReader.MAX_BYTES) {
            throw new IOException(file + " is larger than " + (PictureReader.MAX_BYTES >> 20) + " MiB");
        }
        return switch (new PictureReader().read(Files.readAllBytes(file))) {
            case PictureResult.Read read -> read.pixels();
            case PictureResult.Refused refused -> throw new IOException(file + ": " + refused.reason());
        };
    }
}
