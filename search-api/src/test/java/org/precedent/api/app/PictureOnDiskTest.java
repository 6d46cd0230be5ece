package org.precedent.api.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.precedent.api.http.FakeQueryDicom;
import org.precedent.api.query.SampleArchive;
import org.precedent.encoder.Pixels;

class PictureOnDiskTest {
    private final FakeQueryDicom dicom = new FakeQueryDicom();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aDicomFileIsReadAsOneWhateverItIsCalled() throws IOException {
        assertEquals(SampleArchive.image(1, 2, 3), read(FakeQueryDicom.file(1, 2, 3)));
    }

    @Test
    void aDicomFileWithoutAnImageIsRefusedByItsName() {
        IOException refused = assertThrows(IOException.class, () -> read(FakeQueryDicom.document()));
        assertTrue(String.valueOf(refused.getMessage()).contains("scan.png: the file is a structured report"));
    }

    @Test
    void whatIsNeitherIsRefused() {
        IOException refused = assertThrows(IOException.class, () -> read(new byte[] {1, 2, 3}));
        assertTrue(String.valueOf(refused.getMessage()).contains("scan.png: neither PNG nor JPEG"));
        assertThrows(NoSuchFileException.class, () -> PictureOnDisk.read(folder.resolve("nothing"), dicom));
        assertThrows(IOException.class, () -> PictureOnDisk.read(folder, dicom));
    }

    private Pixels read(byte[] content) throws IOException {
        Path file = folder.resolve("scan.png");
        Files.write(file, content);
        return PictureOnDisk.read(file, dicom);
    }
}
