package org.precedent.index.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.precedent.index.TestSeed;

final class HostileFilesTest {
    private static final int PRIVATE_SEQUENCE = 0x0009_1001;

    @TempDir
    private Path folder;

    private ReadFiles files;

    @BeforeEach
    void open() {
        files = new ReadFiles(folder);
    }

    private void refused(String start, DicomWriter file) throws IOException {
        String reason = files.rejection(file);
        assertTrue(reason.startsWith(start), reason);
    }

    @Test
    void aFileCutAnywhereIsRefusedOrWhole() throws Exception {
        byte[] whole = DicomWriter.image(2, 2)
                .delimitedSequence(PRIVATE_SEQUENCE, DicomWriter.image(1, 1))
                .file();
        for (int length = 0; length < whole.length; length++) {
            String reason = files.rejection(Arrays.copyOf(whole, length));
            assertTrue(reason.matches("(NOT_DICOM|TRUNCATED|MISSING_UID|NO_PIXELS): .*"), length + ": " + reason);
        }
        assertEquals(1, files.ok(whole).frameCount());
    }

    @Test
    void aDeflatedFileCutAnywhereIsRefused() throws Exception {
        byte[] whole = DicomWriter.image(DicomWriter.Syntax.DEFLATED, 2, 2).file();
        for (int length = 0; length < whole.length; length++) {
            String reason = files.rejection(Arrays.copyOf(whole, length));
            assertTrue(reason.matches("(NOT_DICOM|TRUNCATED|CORRUPT): .*"), length + ": " + reason);
        }
    }

    @Test
    void noChangedByteIsMoreThanARefusal() throws Exception {
        Random random = TestSeed.random("noChangedByteIsMoreThanARefusal");
        byte[] whole = DicomWriter.image(4, 4)
                .sequence(0x0028_3010, DicomWriter.image(1, 1).words(0x0028_3002, 3, 5, 8))
                .delimitedSequence(PRIVATE_SEQUENCE, DicomWriter.image(1, 1))
                .file();
        for (int round = 0; round < 1500; round++) {
            byte[] changed = whole.clone();
            for (int i = 0; i <= round % 4; i++) {
                changed[128 + random.nextInt(changed.length - 128)] = (byte) random.nextInt(256);
            }
            if (files.read(changed) instanceof DicomResult.Ok<DicomInstance>(DicomInstance instance)) {
                ReadFiles.value(instance.frames(2));
            }
        }
    }

    @Test
    void randomBytesAreRefused() throws Exception {
        Random random = TestSeed.random("randomBytesAreRefused");
        for (int round = 0; round < 200; round++) {
            byte[] bytes = new byte[4096];
            random.nextBytes(bytes);
            System.arraycopy("DICM".getBytes(StandardCharsets.US_ASCII), 0, bytes, 128, 4);
            files.rejection(bytes);
        }
    }

    @Test
    void rowsAndColumnsInFiguresAreNamedAsThat() throws Exception {
        refused(
                "CORRUPT: Rows (0028,0010) and Columns (0028,0011) are written in figures",
                DicomWriter.image(2, 2).text(0x0028_0010, "IS", "96").text(0x0028_0011, "IS", "64"));
    }

    @Test
    void moreRowsAndColumnsThanAreReadAreRefusedBeforeMemoryIsTaken() throws Exception {
        refused(
                "TOO_LARGE: a frame has 65535 rows",
                DicomWriter.image(1, 1)
                        .words(0x0028_0010, 65535)
                        .words(0x0028_0011, 65535)
                        .text(0x0028_0008, "IS", "2147483647"));
    }

    @Test
    void moreFramesThanThereArePixelsForAreRefused() throws Exception {
        refused(
                "TRUNCATED: the pixels take 17179869176 bytes",
                DicomWriter.image(2, 4).text(0x0028_0008, "IS", "2147483647"));
        refused("TRUNCATED: the pixels take 16 bytes", DicomWriter.image(2, 4).text(0x0028_0008, "IS", "2"));
    }

    @Test
    void framesThatAreNoNumberAreOne() throws Exception {
        for (String frames : new String[] {"ABC", "0", "-3", "99999999999"}) {
            assertEquals(
                    1,
                    files.ok(DicomWriter.image(2, 2).text(0x0028_0008, "IS", frames))
                            .frameCount());
        }
    }

    @Test
    void anImageWithoutExtentIsRefused() throws Exception {
        refused("NO_PIXELS", DicomWriter.image(2, 2).words(0x0028_0010, 0));
        refused("NO_PIXELS", DicomWriter.image(2, 2).without(0x0028_0011));
    }

    @Test
    void bitsThatContradictEachOtherAreRefused() throws Exception {
        refused("UNSUPPORTED_PIXELS", DicomWriter.image(2, 2).bits(64));
        refused("UNSUPPORTED_PIXELS", DicomWriter.image(2, 2).bits(8, 12, 11));
        refused("UNSUPPORTED_PIXELS", DicomWriter.image(2, 2).bits(8, 8, 5));
        refused("UNSUPPORTED_PIXELS", DicomWriter.image(2, 2).bits(8, 0, 0));
    }

    @Test
    void pixelsBeyondTheEndAreRefused() throws Exception {
        refused(
                "TRUNCATED: the pixels take 10000000 bytes and the file has 4 left",
                DicomWriter.image(2, 2).element(DicomWriter.PIXEL_DATA, "OW", 10_000_000, new byte[4]));
    }

    @Test
    void uncompressedPixelsWithoutALengthAreRefused() throws Exception {
        refused(
                "CORRUPT: uncompressed pixels have no length",
                DicomWriter.image(2, 2).element(DicomWriter.PIXEL_DATA, "OW", 0xFFFF_FFFFL, new byte[4]));
    }

    @Test
    void pixelsTwiceAreRefused() throws Exception {
        DicomWriter file = DicomWriter.image(2, 2);
        file.raw(0x7FE0_0011, file.item().pixels(1, 2, 3, 4).dataset());
        refused("CORRUPT", file);
    }

    @Test
    void aValueBeyondTheEndIsRefused() throws Exception {
        refused("TRUNCATED", DicomWriter.image(2, 2).element(0x0009_1001, "UN", 0x7FFF_FFFF, new byte[4]));
        refused("TRUNCATED", DicomWriter.image(2, 2).element(0x0008_1030, "UT", 0xFFFF_FFFEL, new byte[4]));
    }

    @Test
    void aValueLongerThanItsItemIsRefused() throws Exception {
        DicomWriter item =
                new DicomWriter(DicomWriter.Syntax.EXPLICIT_LITTLE).element(0x0008_1030, "LO", 200, new byte[2]);
        refused(
                "CORRUPT: a value is longer than its item",
                DicomWriter.image(20, 20).sequence(PRIVATE_SEQUENCE, item));
    }

    @Test
    void twoPatientsInOneFileAreRefused() throws Exception {
        DicomWriter file = DicomWriter.image(2, 2).text(0x0010_0010, "PN", "ONE");
        file.raw(0x7FE1_0010, file.item().text(0x0010_0010, "PN", "TWO").dataset());
        refused("CORRUPT: a data element stands there twice", file);
    }

    @Test
    void whatFollowsThePixelsMayBeAnything() throws Exception {
        DicomWriter zeros = DicomWriter.image(2, 2).raw(0x7FE1_0010, new byte[5001]);
        assertEquals(1, files.ok(zeros).frameCount());
    }

    @Test
    void sequencesMayBeAHundredDeepButNotAThousand() throws Exception {
        assertEquals(1, files.ok(nested(100, true)).frameCount());
        assertEquals(1, files.ok(nested(100, false)).frameCount());
        refused("TOO_LARGE: sequences stand more than 128 deep", nested(1000, true));
        refused("TOO_LARGE: sequences stand more than 128 deep", nested(100_000, true));
    }

    private static DicomWriter nested(int depth, boolean delimited) {
        DicomWriter file = DicomWriter.image(2, 2);
        if (!delimited) {
            DicomWriter inner = file.item();
            for (int i = 0; i < depth; i++) {
                inner = file.item().sequence(PRIVATE_SEQUENCE, inner);
            }
            return file.raw(PRIVATE_SEQUENCE, inner.dataset());
        }
        byte[] open = {9, 0, 1, 16, 'S', 'Q', 0, 0, -1, -1, -1, -1, -2, -1, 0, -32, -1, -1, -1, -1};
        byte[] close = {-2, -1, 13, -32, 0, 0, 0, 0, -2, -1, -35, -32, 0, 0, 0, 0};
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < depth; i++) {
            bytes.writeBytes(open);
        }
        for (int i = 0; i < depth; i++) {
            bytes.writeBytes(close);
        }
        return file.raw(PRIVATE_SEQUENCE, bytes.toByteArray());
    }

    @Test
    void aSequenceThatNeverEndsIsRefused() throws Exception {
        byte[] open = {9, 0, 1, 16, 'S', 'Q', 0, 0, -1, -1, -1, -1, -2, -1, 0, -32, -1, -1, -1, -1};
        refused(
                "TRUNCATED",
                DicomWriter.image(2, 2).without(DicomWriter.PIXEL_DATA).raw(PRIVATE_SEQUENCE, open));
    }

    @Test
    void aSequenceOfSomethingElseThanItemsIsRefused() throws Exception {
        refused("CORRUPT", DicomWriter.image(2, 2).element(PRIVATE_SEQUENCE, "SQ", 16, new byte[16]));
    }

    @Test
    void anItemThatHasLostItsSequenceIsSearchedForNames() throws Exception {
        DicomWriter file = DicomWriter.image(2, 2);
        byte[] sequence = file.item()
                .sequence(PRIVATE_SEQUENCE, file.item().text(0x0010_0010, "PN", "Quillon"))
                .dataset();
        byte[] item = Arrays.copyOfRange(sequence, 12, sequence.length);
        assertEquals(
                "[removed] was here",
                files.ok(file.raw(PRIVATE_SEQUENCE, item)).scrubber().scrub("Quillon was here"));
        item[4] = 127;
        refused("CORRUPT: a value is longer than its item", file.raw(PRIVATE_SEQUENCE, item));
    }

    @Test
    void aSequenceWhoseKindWasLostIsFollowed() throws Exception {
        DicomWriter implicit = new DicomWriter(DicomWriter.Syntax.IMPLICIT_LITTLE);
        byte[] items = implicit.item()
                .delimitedSequence(1, implicit.item().text(0x0010_0010, "PN", "Quillon"))
                .dataset();
        byte[] value = Arrays.copyOfRange(items, 8, items.length);
        DicomInstance instance = files.ok(DicomWriter.image(2, 2).element(PRIVATE_SEQUENCE, "UN", 0xFFFF_FFFFL, value));
        assertEquals("[removed] was here", instance.scrubber().scrub("Quillon was here"));
    }

    @Test
    void anIconWithCompressedPixelsIsPassedOver() throws Exception {
        byte[] fragments = {-2, -1, 0, -32, 0, 0, 0, 0, -2, -1, 0, -32, 2, 0, 0, 0, 1, 2, -2, -1, -35, -32, 0, 0, 0, 0};
        DicomWriter file = DicomWriter.image(2, 2);
        file.sequence(0x0088_0200, file.item().element(DicomWriter.PIXEL_DATA, "OB", 0xFFFF_FFFFL, fragments));
        assertEquals(1, files.ok(file).frameCount());
    }

    @Test
    void moreNamesThanAnybodyHasAreRefused() throws Exception {
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < 50_000; i++) {
            names.append(i).append("^X\\");
        }
        refused(
                "TOO_LARGE: the names and identifiers take more than 262144 characters",
                DicomWriter.image(2, 2).raw(0x0009_1002, longName(names.toString())));
    }

    /** Names in implicit encoding, in which a value may be longer than 64 KiB. */
    private static byte[] longName(String names) {
        DicomWriter implicit = new DicomWriter(DicomWriter.Syntax.IMPLICIT_LITTLE);
        byte[] items = implicit.delimitedSequence(0x0009_1002, implicit.item().text(0x0010_1001, "PN", names))
                .dataset();
        return new DicomWriter(DicomWriter.Syntax.EXPLICIT_LITTLE)
                .element(0x0009_1002, "UN", 0xFFFF_FFFFL, Arrays.copyOfRange(items, 8, items.length))
                .dataset();
    }

    @Test
    void aDamagedDeflatedFileIsRefused() throws Exception {
        DicomWriter file = DicomWriter.image(2, 2);
        String reason = files.rejection(file.file("1.2.840.10008.1.2.1.99", file.dataset()));
        assertTrue(reason.matches("(CORRUPT|TRUNCATED): the deflated.*"), reason);
    }

    @Test
    void aWrongLengthOfTheMetaInformationDoesNotMatter() throws Exception {
        DicomWriter file = DicomWriter.image(2, 2);
        byte[] dataset = file.dataset();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new byte[128]);
        bytes.writeBytes("DICM".getBytes(StandardCharsets.US_ASCII));
        bytes.writeBytes(new byte[] {2, 0, 0, 0, 'U', 'L', 4, 0, 15, 39, 0, 0});
        byte[] rest = file.file("1.2.840.10008.1.2.1", dataset);
        bytes.write(rest, 132, rest.length - 132);
        assertEquals(1, files.ok(bytes.toByteArray()).frameCount());
    }
}
