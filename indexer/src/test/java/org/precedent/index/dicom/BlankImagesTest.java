package org.precedent.index.dicom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Windows and tables that show nothing of an image. */
final class BlankImagesTest {
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
    void aWindowThatShowsNothingGivesWayToTheOwnRange() throws Exception {
        DicomWriter image = DicomWriter.image(1, 4).bits(16).pixels16(12_000, 12_080, 12_240, 12_400);
        for (String[] window : new String[][] {{"3174", "2426"}, {"40000", "100"}, {"12600", "300"}}) {
            assertArrayEquals(of(0, 51, 153, 255), files.shown(image.window(window[0], window[1])), window[0]);
        }
        image.text(0x0028_1056, "CS", "SIGMOID");
        assertArrayEquals(of(0, 51, 153, 255), files.shown(image.window("3174", "242")));
        assertTrue(files.first(image).isAlike());
    }

    @Test
    void aWindowThatShowsSomethingIsKept() throws Exception {
        DicomWriter image = DicomWriter.image(1, 4).bits(16).pixels16(100, 200, 300, 400);
        assertArrayEquals(of(3, 6, 9, 12), files.shown(image.window("4096", "8192")));
        assertArrayEquals(of(0, 255, 255, 255), files.shown(image.window("150", "10")));
    }

    @Test
    void aTableThatShowsNothingGivesWayToTheOwnRange() throws Exception {
        DicomWriter image = DicomWriter.image(1, 3).pixels(100, 110, 120);
        for (int first : of(5, 130)) {
            image.sequence(
                    0x0028_3010, image.item().words(0x0028_3002, 3, first, 8).words(0x0028_3006, 0, 51, 255));
            assertArrayEquals(of(0, 128, 255), files.shown(image), "a table from " + first);
        }
    }

    @Test
    void aFlatImageStaysFlatWhateverItsWindow() throws Exception {
        DicomWriter image = DicomWriter.image(1, 3).pixels(100, 100, 100);
        assertArrayEquals(of(0, 0, 0), files.shown(image.window("20", "10")));
        assertArrayEquals(
                of(128, 128, 128), files.shown(image.window("100", "200").text(0x0028_1056, "CS", "LINEAR_EXACT")));
    }

    @Test
    void aFewStrayValuesDoNotSaveAWindow() throws Exception {
        int[] samples = new int[4000];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = i < 2 ? 50 : 12_000 + i;
        }
        int[] shown = files.shown(
                DicomWriter.image(40, 100).bits(16).window("50", "100").pixels16(samples));
        assertEquals(128, shown[2000], 1);
    }
}
