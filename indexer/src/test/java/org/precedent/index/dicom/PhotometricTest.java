package org.precedent.index.dicom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of the meaning of samples, and how it is written. */
final class PhotometricTest {
    @TempDir
    private Path folder;

    private ReadFiles files;

    @BeforeEach
    void open() {
        files = new ReadFiles(folder);
    }

    private static int[] of(int... values) {
        return values;
    }

    @Test
    void aPhotometricInterpretationComesInManyWritings() throws Exception {
        for (String term : new String[] {"monochrome2", "Monochrome2 ", "MONOCHROME 2", "MONOCHROME_2", "", " "}) {
            DicomWriter image = DicomWriter.image(1, 2).photometric(term, 1).pixels(10, 20);
            assertArrayEquals(of(0, 255), files.shown(image), term);
        }
        assertArrayEquals(
                of(0, 255),
                files.shown(DicomWriter.image(1, 2).without(0x0028_0004).pixels(10, 20)));
        assertArrayEquals(
                of(255, 0),
                files.shown(
                        DicomWriter.image(1, 2).photometric("monochrome 1", 1).pixels(10, 20)));
    }

    @Test
    void whatNobodyKnowsOfColoursIsNamed() throws Exception {
        DicomWriter image = DicomWriter.image(1, 2).pixels(1, 2, 3, 4, 5, 6);
        String start = "UNSUPPORTED_PIXELS: the Photometric Interpretation ";
        String missing = files.rejection(image.photometric("", 3));
        assertTrue(missing.startsWith(start + "is missing, with 3 samples a pixel"), missing);
        String unknown = files.rejection(image.photometric("CMYK", 4));
        assertTrue(unknown.startsWith(start + "is one that is not supported"), unknown);
        String contradicted = files.rejection(image.photometric("MONOCHROME2", 3));
        assertTrue(contradicted.startsWith(start + "does not go with 3 samples a pixel"), contradicted);
    }
}
