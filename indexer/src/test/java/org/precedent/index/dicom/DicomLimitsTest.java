package org.precedent.index.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that ask for more than they get. */
final class DicomLimitsTest {
    private static final int PRIVATE_SEQUENCE = 0x0009_1001;

    @TempDir
    private Path folder;

    @Test
    void moreElementsThanAreReadAreRefused() throws Exception {
        ReadFiles few = new ReadFiles(folder, new DicomLimits(1 << 20, 1 << 20, 1 << 20, 1 << 20, 100, 8));
        DicomWriter[] items = new DicomWriter[100];
        Arrays.setAll(items, i -> new DicomWriter(DicomWriter.Syntax.EXPLICIT_LITTLE));
        String reason = few.rejection(DicomWriter.image(2, 2).sequence(PRIVATE_SEQUENCE, items));
        assertEquals("TOO_LARGE: there are more than 100 data elements", reason);
    }

    @Test
    void moreTextThanIsKeptIsRefused() throws Exception {
        ReadFiles few = new ReadFiles(folder, new DicomLimits(1 << 20, 1 << 20, 1 << 20, 1000, 100, 8));
        String reason = few.rejection(DicomWriter.image(2, 2).text(0x0008_1030, "UT", "x".repeat(1001)));
        assertTrue(reason.startsWith("TOO_LARGE: the values beside the pixels"), reason);
    }

    @Test
    void aLongerFileThanIsReadIsRefused() throws Exception {
        ReadFiles few = new ReadFiles(folder, new DicomLimits(1000, 1 << 20, 1 << 20, 1 << 20, 100, 8));
        String reason = few.rejection(DicomWriter.image(40, 40));
        assertTrue(reason.startsWith("TOO_LARGE: the file has 1956 bytes"), reason);
    }

    @Test
    void aDeflateBombIsRefusedAtTheLimit() throws Exception {
        ReadFiles few = new ReadFiles(folder, new DicomLimits(1 << 20, 1 << 20, 1 << 20, 1 << 20, 100, 8));
        String reason = few.rejection(
                DicomWriter.image(DicomWriter.Syntax.DEFLATED, 2, 2).bytes(0x0009_1001, "UN", new byte[1 << 20]));
        assertTrue(reason.startsWith("TOO_LARGE: the data set inflates to more than 1048576 bytes"), reason);
    }
}
