package org.precedent.index.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Greys of 12 and 16 bits keep their precision until after the window: of a narrow one every level is shown. */
final class DeepGreysTest {
    private static final int LEVELS = 4096;

    @TempDir
    private Path folder;

    private ReadFiles files;

    @BeforeEach
    void open() {
        files = new ReadFiles(folder);
    }

    private static DicomWriter ramp() {
        return DicomWriter.image(64, 64)
                .bits(16, 12, 11)
                .pixels16(IntStream.range(0, LEVELS).toArray());
    }

    private void showsEveryLevel(DicomWriter image) throws Exception {
        int[] shown = files.shown(image);
        assertEquals(256, Arrays.stream(shown).distinct().count());
        for (int i = 1; i < shown.length; i++) {
            int step = shown[i] - shown[i - 1];
            assertEquals(Math.clamp(step, 0, 2), step, "at " + i);
        }
    }

    @Test
    void aNarrowWindowShowsEveryLevel() throws Exception {
        showsEveryLevel(ramp().window("2048", "256"));
    }

    @Test
    void anExactWindowShowsEveryLevel() throws Exception {
        showsEveryLevel(ramp().window("2048", "300").text(0x0028_1056, "CS", "LINEAR_EXACT"));
    }

    @Test
    void aSigmoidShowsEveryLevel() throws Exception {
        showsEveryLevel(ramp().window("2048", "400").text(0x0028_1056, "CS", "SIGMOID"));
    }

    @Test
    void aWindowOfFractionsShowsEveryLevel() throws Exception {
        showsEveryLevel(ramp().rescale("0.001", "0").window("2.048", "0.256").text(0x0028_1056, "CS", "LINEAR_EXACT"));
    }

    @Test
    void aTableOfSixteenBitsShowsEveryLevel() throws Exception {
        DicomWriter image = ramp();
        int[] steep = IntStream.range(0, 300).map(i -> i * 65535 / 299).toArray();
        image.sequence(
                0x0028_3010,
                image.item().words(0x0028_3002, steep.length, 1900, 16).words(0x0028_3006, steep));
        showsEveryLevel(image);
    }

    @Test
    void aModalityTableOfSixteenBitsIsNotCutBeforeTheWindow() throws Exception {
        DicomWriter image = ramp().window("30000", "3000");
        int[] line = IntStream.range(0, LEVELS).map(i -> i * 12).toArray();
        image.sequence(
                0x0028_3000, image.item().words(0x0028_3002, LEVELS, 0, 16).words(0x0028_3006, line));
        int[] shown = files.shown(image);
        assertEquals(250, Arrays.stream(shown).distinct().count(), 6);
    }

    @Test
    void aNarrowOwnRangeShowsEveryLevel() throws Exception {
        int[] samples = IntStream.range(0, LEVELS).map(i -> 30_000 + i / 16).toArray();
        showsEveryLevel(DicomWriter.image(64, 64).bits(16).pixels16(samples));
    }

    @Test
    void anInvertedImageShowsEveryLevelToo() throws Exception {
        int[] shown = files.shown(ramp().photometric("MONOCHROME1", 1).window("2048", "256"));
        assertEquals(256, Arrays.stream(shown).distinct().count());
        assertEquals(255, shown[0]);
    }
}
