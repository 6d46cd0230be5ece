package org.precedent.index.dicom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.precedent.encoder.Pixels;

/** Tables of colours in segments, worked out by hand. */
final class PaletteSegmentsTest {
    @Test
    void singleEntriesStandAsTheyAre() {
        assertArrayEquals(new int[] {7, 8, 9}, PaletteSegments.expanded(new int[] {0, 3, 7, 8, 9}, 3));
    }

    @Test
    void aLineLeadsFromTheLastEntryToItsEnd() {
        assertArrayEquals(new int[] {0, 25, 50, 75, 100}, PaletteSegments.expanded(new int[] {0, 1, 0, 1, 4, 100}, 5));
    }

    @Test
    void segmentsAreRepeated() {
        int[] segments = {0, 1, 0, 1, 2, 100, 2, 2, 0, 0};
        assertArrayEquals(new int[] {0, 50, 100, 0, 50, 100}, PaletteSegments.expanded(segments, 6));
    }

    @Test
    void whatIsDamagedIsNone() {
        assertNull(PaletteSegments.expanded(new int[] {}, 1), "nothing");
        assertNull(PaletteSegments.expanded(new int[] {0, 2, 7}, 2), "too short");
        assertNull(PaletteSegments.expanded(new int[] {1, 2, 7}, 2), "a line from nowhere");
        assertNull(PaletteSegments.expanded(new int[] {0, 3, 1, 2, 3}, 2), "too many entries");
        assertNull(PaletteSegments.expanded(new int[] {0, 1, 1}, 2), "too few entries");
        assertNull(PaletteSegments.expanded(new int[] {2, 1, 0, 0}, 1), "a repetition of itself");
        assertNull(PaletteSegments.expanded(new int[] {0, 0, 0, 0, 0, 0}, 1), "no entries");
    }

    @Test
    void noiseEndsAndNeverFails() {
        long seed = Long.getLong("tests.seed", System.nanoTime());
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        for (int i = 0; i < 5_000; i++) {
            int[] segments = random.ints(random.nextInt(40), 0, random.nextBoolean() ? 4 : 65536)
                    .toArray();
            int[] entries = PaletteSegments.expanded(segments, 1 + random.nextInt(256));
            assertTrue(entries == null || entries.length > 0);
        }
    }

    @Test
    void anImageOfAPaletteInSegmentsIsShown(@TempDir Path folder) throws Exception {
        DicomWriter image =
                DicomWriter.image(1, 3).photometric("PALETTE COLOR", 1).pixels(0, 1, 4);
        for (int channel = 0; channel < 3; channel++) {
            image.words(0x0028_1101 + channel, 5, 0, 16)
                    .bytes(0x0028_1221 + channel, "OW", new byte[] {0, 0, 1, 0, 0, 0, 1, 0, 4, 0, -1, -1});
        }
        Pixels shown = new ReadFiles(folder).first(image).shown();
        assertArrayEquals(new int[] {0, 64, 255}, ReadFiles.samples(shown, 0));
        assertEquals(64, shown.sample(1, 0, 2));
    }
}
