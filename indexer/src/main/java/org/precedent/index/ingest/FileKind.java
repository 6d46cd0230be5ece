package org.precedent.index.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.precedent.index.dicom.DicomReader;
import org.precedent.index.picture.PictureFormat;

/** What a file holds, told by its first bytes and never by its name. */
enum FileKind {
    DICOM,
    PICTURE;

    private static final int HEAD = 512;

    /**
     * The kind of a file.
     *
     * @throws UnusableInput if it is none that is read, or cannot be opened
     */
    static FileKind of(Path file) throws UnusableInput {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new UnusableInput("not a regular file");
        }
        byte[] head = head(file);
        if (head.length == 0) {
            throw new UnusableInput("the file is empty");
        }
        if (PictureFormat.of(head).isPresent()) {
            return PICTURE;
        }
        if (DicomReader.looksLikeDicom(head)) {
            return DICOM;
        }
        throw new UnusableInput(PictureFormat.foreign(head)
                .map(name -> "a " + name + " picture; convert it to PNG")
                .orElse("neither DICOM, PNG nor JPEG"));
    }

    private static byte[] head(Path file) throws UnusableInput {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** What to say of a file that the disk does not give; the exception's own message would name it. */
    static UnusableInput unreadable(IOException e) {
        return switch (e) {
            case NoSuchFileException _ -> new UnusableInput("there is no such file");
            case AccessDeniedException _ -> new UnusableInput("the file may not be read: permission denied");
            default -> new UnusableInput("the file cannot be read from the disk");
        };
    }
}
