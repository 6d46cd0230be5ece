package org.precedent.index.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.precedent.encoder.Pixels;
import org.precedent.encoder.Sha256;
import org.precedent.index.picture.PictureReader;
import org.precedent.index.picture.PictureResult;

/** A picture's file in memory: named by its content before it is decoded. */
final class PictureFile {

    private static final PictureReader READER = new PictureReader();

    private final byte[] bytes;
    private final String content;

    private PictureFile(byte[] bytes) {
        this.bytes = bytes;
        this.content = Sha256.of(bytes);
    }

    /**
     * Reads a file.
     *
     * @throws UnusableInput if it cannot be read, or is longer than any picture may be
     */
    static PictureFile read(Path file) throws UnusableInput {
        try (InputStream in = Files.newInputStream(file)) {
            if (Files.size(file) > PictureReader.MAX_BYTES) {
                throw new UnusableInput("the file is larger than " + (PictureReader.MAX_BYTES >> 20) + " MiB");
            }
            return new PictureFile(in.readNBytes(PictureReader.MAX_BYTES + 1));
        } catch (IOException e) {
            throw FileKind.unreadable(e);
        }
    }

    /** The SHA-256 of the file's bytes, in hexadecimal. */
    String content() {
        return content;
    }

    Pixels decode() throws UnusableInput {
        return switch (READER.read(bytes)) {
            case PictureResult.Read(Pixels pixels) -> pixels;
            case PictureResult.Refused(String reason) -> throw new UnusableInput(reason);
        };
    }
}
