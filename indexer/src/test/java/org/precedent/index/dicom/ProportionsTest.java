package org.precedent.index.dicom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.precedent.encoder.Pixels;

/** Pixels that are no squares are shown in their proportions and encoded as they are. */
final class ProportionsTest {
    @TempDir
    private Path folder;

    private ReadFiles files;

    @BeforeEach
    void open() {
        files = new ReadFiles(folder);
    }

    private static DicomWriter image() {
        return DicomWriter.image(2, 3).window("128", "256").pixels(10, 20, 30, 10, 20, 30);
    }

    private void isShown(int width, int height, DicomWriter image) throws Exception {
        Rendered rendered = files.first(image);
        assertEquals(width, rendered.shown().width());
        assertEquals(height, rendered.shown().height());
        assertEquals(3, rendered.encoded().width());
        assertEquals(2, rendered.encoded().height());
    }

    @Test
    void highPixelsMakeAHigherImage() throws Exception {
        isShown(3, 4, image().text(0x0028_0034, "IS", "2\\1"));
    }

    @Test
    void widePixelsMakeAWiderImage() throws Exception {
        isShown(6, 2, image().text(0x0028_0034, "IS", "1\\2"));
    }

    @Test
    void unequalSpacingCountsWhereNoRatioIsTold() throws Exception {
        isShown(3, 6, image().text(0x0028_0030, "DS", "1.5\\0.5"));
    }

    @Test
    void aFrameMayHaveItsOwnSpacing() throws Exception {
        DicomWriter image = image();
        DicomWriter measures = image.item().text(0x0028_0030, "DS", "1\\0.5");
        image.sequence(0x5200_9229, image.item().sequence(0x0028_9110, measures));
        isShown(3, 4, image);
    }

    @Test
    void theGreysStayWhatTheyAre() throws Exception {
        Pixels shown = files.first(image().text(0x0028_0034, "IS", "2\\1")).shown();
        assertArrayEquals(new int[] {10, 20, 30, 10, 20, 30, 10, 20, 30, 10, 20, 30}, ReadFiles.samples(shown, 0));
    }

    @Test
    void squaresAndNonsenseChangeNothing() throws Exception {
        for (String ratio : new String[] {"1\\1", "0\\1", "1", "1\\1000", "a\\b", "-1\\2", "1\\1.001"}) {
            assertTrue(files.first(image().text(0x0028_0034, "IS", ratio)).isAlike(), ratio);
        }
    }
}
