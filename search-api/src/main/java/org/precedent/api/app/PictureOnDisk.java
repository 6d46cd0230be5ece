package org.precedent.api.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.precedent.api.http.QueryDicom;
import org.precedent.encoder.Pixels;
import org.precedent.index.dicom.DicomReader;
import org.precedent.index.picture.PictureFormat;
import org.precedent.index.picture.PictureReader;
import org.precedent.index.picture.PictureResult;

/** An image file that somebody names on the command line, or in a file of queries. */
final class PictureOnDisk {
    /** As much of a file as tells whether it is DICOM. */
    private static final int HEAD = 132;

    private static final String TOO_LARGE = "the file is larger than " + (PictureReader.MAX_BYTES >> 20) + " MiB";

    private PictureOnDisk() {}

    /**
     * Reads it.
     *
     * @throws IOException if it is not there, is no picture or is too large; the message says which
     */
    static Pixels read(Path file) throws IOException {
        return switch (look(file)) {
            case PictureResult.Read read -> read.pixels();
            case PictureResult.Refused refused -> throw new IOException(file + ": " + withWayOut(refused.reason()));
        };
    }

    /**
     * Reads a picture or a DICOM image.
     *
     * @throws IOException as {@link #read(Path)}
     */
    static Pixels read(Path file, QueryDicom dicom) throws IOException {
        if (!isDicom(file)) {
            return read(file);
        }
        if (isTooLarge(file)) {
            throw new IOException(file + ": " + TOO_LARGE);
        }
        return switch (dicom.read(Files.readAllBytes(file))) {
            case QueryDicom.Image image -> image.encoded();
            case QueryDicom.Refused refused -> throw new IOException(file + ": " + refused.reason());
        };
    }

    private static String withWayOut(String reason) {
        return reason.contains(";") ? reason : reason + "; save it as a still PNG or JPEG";
    }

    private static boolean isDicom(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(HEAD);
            return PictureFormat.of(head).isEmpty() && DicomReader.looksLikeDicom(head);
        }
    }

    /**
     * Looks at it; the reason for which it is refused does not name it.
     *
     * @throws IOException if it cannot be read
     */
    static PictureResult look(Path file) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            return new PictureResult.Refused("this is a folder; name an image in it");
        }
        return isTooLarge(file)
                ? new PictureResult.Refused(TOO_LARGE)
                : new PictureReader().read(Files.readAllBytes(file));
    }

    private static boolean isTooLarge(Path file) throws IOException {
        return Files.size(file) > PictureReader.MAX_BYTES;
    }
}
