package org.precedent.index.dicom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which parts of compressed pixels make which frame. The parts here hold plain samples. */
final class FragmentedFramesTest {
    private static final String ENCAPSULATED = "1.2.840.10008.1.2.1.98";
    private static final byte[] NO_TABLE = {};
    private static final byte[] FIRST = {1, 2, 3, 4};
    private static final byte[] SECOND = {5, 6, 7, 8};
    private static final byte[] THIRD = {9, 10, 11, 12};
    private static final byte[] EMPTY = {};

    @TempDir
    private Path folder;

    private ReadFiles files;

    @BeforeEach
    void open() {
        files = new ReadFiles(folder);
    }

    private static DicomWriter image(int frames) {
        return DicomWriter.image(1, 4).window("128", "256").text(0x0028_0008, "IS", String.valueOf(frames));
    }

    private static byte[] file(DicomWriter image) {
        return image.file(ENCAPSULATED, image.dataset());
    }

    private static byte[] half(byte[] frame, int which) {
        return new byte[] {frame[2 * which], frame[2 * which + 1]};
    }

    private void shows(DicomWriter image, byte[]... frames) throws Exception {
        DicomInstance instance = files.ok(file(image));
        assertEquals(frames.length, instance.frameCount());
        for (int i = 0; i < frames.length; i++) {
            int[] shown = ReadFiles.samples(ReadFiles.frame(instance, i).shown(), 0);
            int[] expected = new int[] {frames[i][0], frames[i][1], frames[i][2], frames[i][3]};
            assertArrayEquals(expected, shown, "frame " + i);
        }
    }

    private void refused(String code, DicomWriter image) throws Exception {
        DicomResult<DicomInstance> result = files.read(file(image));
        if (result instanceof DicomResult.Ok<DicomInstance>(DicomInstance instance)) {
            DicomResult.Refused<?> refused =
                    assertInstanceOf(DicomResult.Refused.class, instance.frames(Math.min(4, instance.frameCount())));
            assertEquals(code, refused.code());
        } else {
            assertTrue(((DicomResult.Refused<?>) result).printed().startsWith(code));
        }
    }

    @Test
    void aPartAFrameNeedsNoTable() throws Exception {
        shows(image(3).fragments(NO_TABLE, FIRST, SECOND, THIRD), FIRST, SECOND, THIRD);
    }

    @Test
    void aTableGoesWithAPartAFrame() throws Exception {
        shows(image(2).fragments(DicomWriter.offsets(0, 12), FIRST, SECOND), FIRST, SECOND);
    }

    @Test
    void aTableThatIsWrongDoesNotMatterWhereEveryFrameHasOnePart() throws Exception {
        shows(image(2).fragments(DicomWriter.offsets(0, 4), FIRST, SECOND), FIRST, SECOND);
        shows(image(2).fragments(DicomWriter.offsets(0), FIRST, SECOND), FIRST, SECOND);
    }

    @Test
    void aFrameAloneHasAllParts() throws Exception {
        shows(image(1).fragments(NO_TABLE, half(FIRST, 0), half(FIRST, 1)), FIRST);
        shows(image(1).fragments(DicomWriter.offsets(0), half(FIRST, 0), EMPTY, half(FIRST, 1)), FIRST);
    }

    @Test
    void severalPartsAFrameAreFoundByTheTable() throws Exception {
        shows(
                image(2).fragments(
                                DicomWriter.offsets(0, 20),
                                half(FIRST, 0),
                                half(FIRST, 1),
                                half(SECOND, 0),
                                half(SECOND, 1)),
                FIRST,
                SECOND);
        shows(
                image(3).fragments(DicomWriter.offsets(0, 20, 32), half(FIRST, 0), half(FIRST, 1), SECOND, THIRD),
                FIRST,
                SECOND,
                THIRD);
    }

    @Test
    void severalPartsAFrameAreFoundByTheExtendedTable() throws Exception {
        DicomWriter image = image(2).extendedOffsets(new long[] {0, 20}, new long[] {4, 4})
                .fragments(NO_TABLE, half(FIRST, 0), half(FIRST, 1), SECOND);
        shows(image, FIRST, SECOND);
    }

    @Test
    void theExtendedTableGoesBeforeTheBasicOne() throws Exception {
        DicomWriter image = image(2).extendedOffsets(new long[] {0, 20}, new long[] {4, 4})
                .fragments(DicomWriter.offsets(0, 10), half(FIRST, 0), half(FIRST, 1), SECOND);
        shows(image, FIRST, SECOND);
    }

    @Test
    void anEndThatIsMissingDoesNotMatter() throws Exception {
        shows(image(2).openFragments(NO_TABLE, FIRST, SECOND), FIRST, SECOND);
    }

    @Test
    void moreOrFewerPartsThanFramesNeedATable() throws Exception {
        refused("CORRUPT", image(2).fragments(NO_TABLE, FIRST, SECOND, THIRD));
        refused("CORRUPT", image(3).fragments(NO_TABLE, FIRST, SECOND));
        refused("CORRUPT", image(3).fragments(DicomWriter.offsets(0, 12, 24), FIRST, SECOND));
        refused("CORRUPT", image(3).fragments(DicomWriter.offsets(0, 12, 12), FIRST, SECOND));
    }

    @Test
    void aTableThatContradictsThePartsIsRefused() throws Exception {
        byte[][] parts = {half(FIRST, 0), half(FIRST, 1), SECOND};
        refused("CORRUPT", image(2).fragments(DicomWriter.offsets(0, 21), parts));
        refused("CORRUPT", image(2).fragments(DicomWriter.offsets(0, 4), parts));
        refused("CORRUPT", image(2).fragments(DicomWriter.offsets(20, 0), parts));
        refused("CORRUPT", image(2).fragments(DicomWriter.offsets(0, 0), parts));
        refused("CORRUPT", image(2).fragments(DicomWriter.offsets(0, 1000), parts));
        refused("CORRUPT", image(2).fragments(DicomWriter.offsets(0), parts));
        refused("CORRUPT", image(2).fragments(DicomWriter.offsets(0, 10, 20), parts));
    }

    @Test
    void offsetsThatWrapAroundAreRefused() throws Exception {
        byte[][] parts = {half(FIRST, 0), half(FIRST, 1), SECOND};
        refused("CORRUPT", image(2).fragments(DicomWriter.offsets(0, 0xFFFF_FFFFL), parts));
        long[] lengths = {4, 4};
        for (long offset : new long[] {-1, Long.MAX_VALUE, Long.MIN_VALUE, (1L << 32) + 20, -20}) {
            DicomWriter image = image(2).extendedOffsets(new long[] {0, offset}, lengths);
            refused("CORRUPT", image.fragments(NO_TABLE, parts));
        }
    }

    @Test
    void noPartIsRefused() throws Exception {
        refused("CORRUPT", image(1).fragments(NO_TABLE));
        refused("CORRUPT", image(2).fragments(DicomWriter.offsets(0, 12)));
        refused("CORRUPT", image(1).element(DicomWriter.PIXEL_DATA, "OB", 0xFFFF_FFFFL, new byte[0]));
    }

    @Test
    void anEmptyPartIsNoFrame() throws Exception {
        refused("UNDECODABLE", image(1).fragments(NO_TABLE, EMPTY));
        refused("UNDECODABLE", image(2).fragments(NO_TABLE, FIRST, EMPTY));
    }

    @Test
    void aPartThatIsLongerThanTheFileIsRefused() throws Exception {
        byte[] file = file(image(1).openFragments(NO_TABLE, FIRST));
        file[file.length - 8] = 100;
        DicomResult<DicomInstance> result = files.read(file);
        assertEquals(
                "TRUNCATED", assertInstanceOf(DicomResult.Refused.class, result).code());
    }

    @Test
    void moreFramesThanAnyFileHoldsAreRefused() throws Exception {
        refused("CORRUPT", image(Integer.MAX_VALUE).fragments(NO_TABLE, FIRST, SECOND));
    }
}
