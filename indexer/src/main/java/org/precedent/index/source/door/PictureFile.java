package org.precedent.index.source.door;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.precedent.encoder.Pixels;
import org.precedent.encoder.Sha256;
import org.precedent.index.model.ImageId;
import org.precedent.index.model.Pseudonyms;
import org.precedent.index.picture.PictureReader;
import org.precedent.index.picture.PictureResult;
import org.precedent.index.source.Code;
import org.precedent.index.source.Unusable;

/**
 * A picture's file, named by its content before it is decoded. Its bytes are in memory only while they are looked at.
 */
final class PictureFile {
    private static final PictureReader READER = new PictureReader();

    private final Path file;
    private final String content;

    private PictureFile(Path file, String content) {
        this.file = file;
        this.content = content;
    }

    /**
     * Looks at a file.
     *
     * @throws Unusable if it cannot be read, or is longer than any picture may be
     */
    static PictureFile of(Path file) throws Unusable {
        return new PictureFile(file, Sha256.of(bytes(file)));
    }

    private static byte[] bytes(Path file) throws Unusable {
        try (InputStream in = Files.newInputStream(file)) {
            if (Files.size(file) > PictureReader.MAX_BYTES) {
                throw new Unusable(
                        Code.TOO_LARGE, "the file is larger than " + (PictureReader.MAX_BYTES >> 20) + " MiB");
            }
            return in.readNBytes(PictureReader.MAX_BYTES + 1);
        } catch (IOException e) {
            throw Unusable.of(e);
        }
    }

    /** The SHA-256 of the file's bytes, in hexadecimal. */
    String content() {
        return content;
    }

    /** Names the picture in an archive. */
    ImageId id(Pseudonyms pseudonyms) {
        return pseudonyms.ofPicture(content);
    }

    /**
     * The picture.
     *
     * @param id what it is called
     * @throws Unusable if it cannot be decoded, or is another than before
     */
    DecodedImage decode(ImageId id) throws Unusable {
        byte[] bytes = bytes(file);
        if (!Sha256.of(bytes).equals(content)) {
            throw new Unusable(Code.UNREADABLE, "the file has changed since it was looked at; ingest it again");
        }
        return switch (READER.read(bytes)) {
            case PictureResult.Read(Pixels pixels) -> new DecodedImage(id, 0, pixels, pixels);
            case PictureResult.Refused(String reason) -> throw new Unusable(Code.UNDECODABLE, reason);
        };
    }
}
