package org.precedent.index.dicom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.precedent.encoder.Pixels;

/** Grey values worked out by hand. */
final class GreyImagesTest {
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
    void withoutAWindowTheOwnRangeIsShown() throws Exception {
        assertArrayEquals(
                of(0, 51, 128, 255), files.shown(DicomWriter.image(2, 2).pixels(10, 30, 60, 110)));
    }

    @Test
    void anImageOfOneValueIsBlack() throws Exception {
        assertArrayEquals(of(0, 0), files.shown(DicomWriter.image(1, 2).pixels(200, 200)));
    }

    @Test
    void paddingIsBlackAndNoPartOfTheOwnRange() throws Exception {
        DicomWriter image =
                DicomWriter.image(1, 4).bits(16).words(0x0028_0120, 9000).pixels16(9000, 0, 50, 100);
        assertArrayEquals(of(0, 0, 128, 255), files.shown(image));
    }

    @Test
    void paddingOfAnInvertedImageIsBlackToo() throws Exception {
        DicomWriter image =
                DicomWriter.image(1, 3).photometric("MONOCHROME1", 1).words(0x0028_0120, 0);
        assertArrayEquals(of(0, 255, 0), files.shown(image.pixels(0, 10, 110)));
    }

    @Test
    void aFewStrayValuesDoNotDarkenTheRest() throws Exception {
        int[] samples = new int[4000];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = i == 1234 ? 65535 : i;
        }
        int[] shown = files.shown(DicomWriter.image(40, 100).bits(16).pixels16(samples));
        assertEquals(255, shown[1234]);
        assertEquals(128, shown[2000]);
        assertEquals(255, shown[3999]);
    }

    @Test
    void aRangeOfPaddingCounts() throws Exception {
        DicomWriter image = DicomWriter.image(1, 4)
                .bits(16)
                .signed()
                .words(0x0028_0120, -2000)
                .words(0x0028_0121, -1500)
                .pixels16(-1700, 0, 50, 100);
        assertArrayEquals(of(0, 0, 128, 255), files.shown(image));
    }

    /** PS3.3 C.11.2.1.2: black up to c - 0.5 - (w - 1) / 2, white from c - 0.5 + (w - 1) / 2 on. */
    @Test
    void aLinearWindowEndsWhereTheStandardSays() throws Exception {
        DicomWriter image =
                DicomWriter.image(1, 5).bits(16).window("2048", "4096").pixels16(0, 1, 2048, 4094, 4095);
        assertArrayEquals(of(0, 0, 128, 255, 255), files.shown(image));
        DicomWriter narrow = DicomWriter.image(1, 4).window("100", "3").pixels(98, 99, 100, 101);
        assertArrayEquals(of(0, 64, 191, 255), files.shown(narrow));
    }

    @Test
    void aWindowOfOneIsAThreshold() throws Exception {
        DicomWriter image = DicomWriter.image(1, 3).window("100", "1").pixels(99, 100, 101);
        assertArrayEquals(of(0, 255, 255), files.shown(image));
    }

    @Test
    void anExactWindowEndsAtItsHalves() throws Exception {
        DicomWriter image = DicomWriter.image(1, 5)
                .text(0x0028_1056, "CS", "LINEAR_EXACT")
                .window("100", "20")
                .pixels(89, 90, 95, 100, 110);
        assertArrayEquals(of(0, 0, 64, 128, 255), files.shown(image));
    }

    @Test
    void aSigmoidWindowIsHalfwayAtItsCentre() throws Exception {
        DicomWriter image = DicomWriter.image(1, 3)
                .text(0x0028_1056, "CS", "SIGMOID")
                .window("100", "40")
                .pixels(80, 100, 120);
        assertArrayEquals(of(30, 128, 225), files.shown(image));
    }

    @Test
    void theFirstOfManyWindowsCounts() throws Exception {
        DicomWriter image = DicomWriter.image(1, 2).window("100\\10", "3\\500").pixels(98, 101);
        assertArrayEquals(of(0, 255), files.shown(image));
    }

    @Test
    void aWindowThatMeansNothingIsAsNone() throws Exception {
        for (String width : new String[] {"0", "-5", "NaN", "1e999", "wide", ""}) {
            DicomWriter image = DicomWriter.image(1, 2).window("100", width).pixels(10, 20);
            assertArrayEquals(of(0, 255), files.shown(image), width);
        }
    }

    @Test
    void theLowestValueOfMonochrome1IsWhite() throws Exception {
        DicomWriter image =
                DicomWriter.image(1, 3).photometric("MONOCHROME1", 1).pixels(10, 30, 110);
        assertArrayEquals(of(255, 204, 0), files.shown(image));
    }

    @Test
    void storedBitsAreTakenFromBelowTheHighBit() throws Exception {
        DicomWriter low = DicomWriter.image(1, 3).bits(16, 12, 11).window("2048", "4096");
        assertArrayEquals(of(0, 128, 255), files.shown(low.pixels16(0xF000, 0xA800, 0x1FFF)));
        DicomWriter high = DicomWriter.image(1, 3).bits(16, 12, 15).window("2048", "4096");
        assertArrayEquals(of(0, 128, 255), files.shown(high.pixels16(0x000F, 0x800A, 0xFFF1)));
    }

    @Test
    void signedSamplesOfFewerBitsKeepTheirSign() throws Exception {
        DicomWriter image = DicomWriter.image(1, 3)
                .bits(16, 12, 11)
                .signed()
                .window("0", "4096")
                .pixels16(0x0800, 0, 0x07FF);
        assertArrayEquals(of(0, 128, 255), files.shown(image));
    }

    @Test
    void rescalingComesBeforeTheWindow() throws Exception {
        DicomWriter image = DicomWriter.image(1, 3)
                .rescale("0.5", "-10")
                .window("0.5", "11")
                .pixels(10, 20, 30);
        assertArrayEquals(of(0, 128, 255), files.shown(image));
    }

    @Test
    void precisionIsKeptUntilAfterTheWindow() throws Exception {
        DicomWriter image = DicomWriter.image(1, 3).rescale("0.001", "0").window("0.6", "1.2");
        image.text(0x0028_1056, "CS", "LINEAR_EXACT").bits(16).pixels16(0, 300, 1200);
        assertArrayEquals(of(0, 64, 255), files.shown(image));
    }

    @Test
    void aModalityTableReplacesTheLine() throws Exception {
        DicomWriter image = DicomWriter.image(1, 4).rescale("7", "7").pixels(0, 10, 11, 200);
        image.sequence(0x0028_3000, image.item().words(0x0028_3002, 3, 10, 16).words(0x0028_3006, 1000, 1500, 2000));
        assertArrayEquals(of(0, 0, 128, 255), files.shown(image));
    }

    @Test
    void aTableOfValuesStandsWhereNoWindowDoes() throws Exception {
        DicomWriter image = DicomWriter.image(1, 4).pixels(4, 5, 6, 7);
        image.sequence(0x0028_3010, image.item().words(0x0028_3002, 3, 5, 8).words(0x0028_3006, 255, 51, 0));
        assertArrayEquals(of(255, 255, 51, 0), files.shown(image));
        assertArrayEquals(of(0, 85, 170, 255), files.shown(image.window("6", "4")));
    }

    @Test
    void aTableOfPackedBytesIsRead() throws Exception {
        DicomWriter image = DicomWriter.image(1, 3).pixels(0, 1, 2);
        image.delimitedSequence(
                0x0028_3010, image.item().words(0x0028_3002, 4, 0, 8).words(0x0028_3006, 0x2010, 0x4030));
        assertArrayEquals(of(0x10, 0x20, 0x30), files.shown(image));
    }

    @Test
    void singleBitsAreUnpackedLowestFirst() throws Exception {
        DicomWriter image = DicomWriter.image(1, 10).bits(1).pixels(0b1000_0101, 0b10);
        assertArrayEquals(of(255, 0, 255, 0, 0, 0, 0, 255, 0, 255), files.shown(image));
    }

    @Test
    void framesOfSingleBitsFollowEachOtherWithoutAGap() throws Exception {
        DicomWriter image =
                DicomWriter.image(1, 3).bits(1).text(0x0028_0008, "IS", "3").pixels(0b1101_0110, 0);
        DicomInstance instance = files.ok(image);
        assertArrayEquals(
                of(0, 255, 255), ReadFiles.samples(ReadFiles.frame(instance, 0).encoded(), 0));
        assertArrayEquals(
                of(0, 255, 0), ReadFiles.samples(ReadFiles.frame(instance, 1).encoded(), 0));
        assertArrayEquals(
                of(255, 255, 0), ReadFiles.samples(ReadFiles.frame(instance, 2).encoded(), 0));
    }

    @Test
    void samplesOf32BitsAreRead() throws Exception {
        byte[] samples = new byte[8];
        ByteBuffer.wrap(samples)
                .order(java.nio.ByteOrder.LITTLE_ENDIAN)
                .putInt(0)
                .putInt(0xFFFF_FFFF);
        DicomWriter image = DicomWriter.image(1, 2).bits(32).bytes(DicomWriter.PIXEL_DATA, "OW", samples);
        assertArrayEquals(of(0, 255), files.shown(image.window("2147483648", "4294967296")));
    }

    @Test
    void bytesInWordsOfABigEndianFileAreSwappedBack() throws Exception {
        DicomWriter image = DicomWriter.image(DicomWriter.Syntax.EXPLICIT_BIG, 1, 3)
                .window("128", "256")
                .text(0x0028_0008, "IS", "2")
                .bytes(DicomWriter.PIXEL_DATA, "OW", new byte[] {2, 1, 4, 3, 6, 5});
        DicomInstance instance = files.ok(image);
        assertArrayEquals(
                of(1, 2, 3), ReadFiles.samples(ReadFiles.frame(instance, 0).shown(), 0));
        assertArrayEquals(
                of(4, 5, 6), ReadFiles.samples(ReadFiles.frame(instance, 1).shown(), 0));
    }

    @Test
    void framesMayHaveTheirOwnWindows() throws Exception {
        DicomWriter image = DicomWriter.image(1, 2).text(0x0028_0008, "IS", "2").pixels(98, 101, 8, 11);
        DicomWriter first = image.item().sequence(0x0028_9132, image.item().window("100", "3"));
        DicomWriter second = image.item().sequence(0x0028_9132, image.item().window("10", "3"));
        DicomInstance instance = files.ok(image.sequence(0x5200_9230, first, second));
        assertArrayEquals(
                of(0, 255), ReadFiles.samples(ReadFiles.frame(instance, 0).encoded(), 0));
        assertArrayEquals(
                of(0, 255), ReadFiles.samples(ReadFiles.frame(instance, 1).encoded(), 0));
    }

    @Test
    void aScanOfAnotherModalityThanCtIsTheSameForEncoderAndReader() throws Exception {
        DicomInstance instance = files.ok(DicomWriter.image(1, 3)
                .text(0x0008_0060, "CS", "MR")
                .rescale("1", "0")
                .pixels(1, 2, 3));
        assertTrue(ReadFiles.frame(instance, 0).isAlike());
    }

    @Test
    void aCtIsGreyForAReader() throws Exception {
        DicomWriter image = DicomWriter.image(1, 2)
                .text(0x0008_0060, "CS", "CT")
                .rescale("1", "-100")
                .window("0", "3")
                .pixels(98, 101);
        Pixels pixels = files.first(image).shown();
        assertArrayEquals(of(0, 255), ReadFiles.samples(pixels, 0));
        assertArrayEquals(of(0, 255), ReadFiles.samples(pixels, 2));
    }

    @Test
    void anInverseShapeTurnsGreysAround() throws Exception {
        DicomWriter image =
                DicomWriter.image(1, 2).text(0x2050_0020, "CS", "INVERSE").pixels(0, 100);
        assertArrayEquals(of(255, 0), files.shown(image));
    }

    @Test
    void anInverseShapeOfAnInvertedImageSaysTheSameTwice() throws Exception {
        DicomWriter image =
                DicomWriter.image(1, 2).photometric("MONOCHROME1", 1).text(0x2050_0020, "CS", "INVERSE");
        assertArrayEquals(of(255, 0), files.shown(image.pixels(0, 100)));
    }
}
