package org.precedent.index.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.precedent.index.container.ContainerKind;
import org.precedent.index.dicom.DicomReader;
import org.precedent.index.picture.PictureFormat;

/** What a file holds, told by its first bytes and never by its name. */
public enum FileKind {
    DICOM,
    PICTURE;

    private static final int HEAD = ContainerKind.HEAD;

    /**
     * The kind of a file.
     *
     * @throws Unusable if it is none that is read, or cannot be opened
     */
    public static FileKind of(Path file) throws Unusable {
        return of(file, head(file));
    }

    /** The kind of a file that begins so. */
    static FileKind of(Path file, byte[] head) throws Unusable {
        if (head.length == 0) {
            throw new Unusable(Code.EMPTY, "the file is empty");
        }
        return told(head).orElseThrow(() -> new Unusable(Code.UNKNOWN_KIND, remedy(file, head)));
    }

    /** The kind of a file that begins so; empty when it is none that is read. */
    static Optional<FileKind> told(byte[] head) {
        if (PictureFormat.of(head).isPresent()) {
            return Optional.of(PICTURE);
        }
        return DicomReader.looksLikeDicom(head) ? Optional.of(DICOM) : Optional.empty();
    }

    private static String remedy(Path file, byte[] head) {
        return PictureFormat.foreign(head)
                .map(name -> "a " + name + " picture; convert it to PNG")
                .or(() -> OfficeDocument.remedy(head))
                .or(() ->
                        ContainerKind.of(head).map(kind -> "an archive (" + kind + "); name it as a source of its own"))
                .or(() -> ForeignArchive.remedy(file, head))
                .orElse("neither DICOM, PNG nor JPEG, nor a message or document that is read");
    }

    /**
     * The first bytes of a file, none if it is empty.
     *
     * @throws Unusable if it is no file, or cannot be opened
     */
    static byte[] head(Path file) throws Unusable {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new Unusable(Code.UNKNOWN_KIND, "not a regular file");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD);
        } catch (IOException e) {
            throw Unusable.of(e);
        }
    }
}
