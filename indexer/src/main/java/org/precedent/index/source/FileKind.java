package org.precedent.index.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.precedent.index.dicom.DicomReader;
import org.precedent.index.picture.PictureFormat;

/** What a file holds, told by its first bytes and never by its name. */
public enum FileKind {
    DICOM,
    PICTURE;

    private static final int HEAD = 512;

    /**
     * The kind of a file.
     *
     * @throws Unusable if it is none that is read, or cannot be opened
     */
    public static FileKind of(Path file) throws Unusable {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new Unusable(Code.UNKNOWN_KIND, "not a regular file");
        }
        byte[] head = head(file);
        if (head.length == 0) {
            throw new Unusable(Code.EMPTY, "the file is empty");
        }
        if (PictureFormat.of(head).isPresent()) {
            return PICTURE;
        }
        if (DicomReader.looksLikeDicom(head)) {
            return DICOM;
        }
        throw new Unusable(
                Code.UNKNOWN_KIND,
                PictureFormat.foreign(head)
                        .map(name -> "a " + name + " picture; convert it to PNG")
                        .or(() -> OfficeDocument.remedy(head))
                        .orElse("neither DICOM, PNG nor JPEG, nor a message or document that is read"));
    }

    private static byte[] head(Path file) throws Unusable {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD);
        } catch (IOException e) {
            throw Unusable.of(e);
        }
    }
}
