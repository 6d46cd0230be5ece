package org.precedent.index.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is known of a file before its pixels are read. */
final class DicomHeadTest {
    private static final int ROWS = 300;
    private static final int COLUMNS = 400;

    @TempDir
    private Path folder;

    private ReadFiles files;

    @BeforeEach
    void open() {
        files = new ReadFiles(folder);
    }

    private static DicomWriter scan() {
        return DicomWriter.image(ROWS, COLUMNS)
                .text(0x0008_0060, "CS", "MR")
                .text(0x0010_0010, "PN", "Quillon^Zebedee")
                .text(0x0020_0011, "IS", "3")
                .text(0x0020_0013, "IS", "17");
    }

    private DicomHead head(DicomWriter file) throws IOException {
        return ReadFiles.value(files.head(file.file()));
    }

    private String refusal(DicomWriter file) throws IOException {
        return assertInstanceOf(DicomResult.Refused.class, files.head(file.file()))
                .code();
    }

    @Test
    void theHeadSaysWhatTheWholeFileSays() throws Exception {
        DicomHead head = head(scan());
        DicomHead whole = files.ok(scan()).head();
        assertEquals("MR", head.study().modality());
        assertEquals(3, head.seriesNumber());
        assertEquals(17, head.instanceNumber());
        assertEquals(1, head.frameCount());
        assertEquals("[removed] was here", head.scrubber().scrub("Quillon was here"));
        assertEquals(whole.caseId(), head.caseId());
        assertEquals(whole.patient(), head.patient());
        assertEquals(whole.source(), head.source());
        assertEquals(whole.seriesKey(), head.seriesKey());
        assertEquals(whole.study(), head.study());
    }

    @Test
    void noPixelIsReadForTheHead() throws Exception {
        byte[] file = scan().file();
        int pixels = ROWS * COLUMNS;
        CountedBytes counted = new CountedBytes(file);
        new Part10Parser(DicomLimits.DEFAULTS).head(counted);
        assertEquals(file.length - pixels, counted.furthest());
        assertTrue(counted.read() < 2L * (file.length - pixels), counted.read() + " bytes were read");
    }

    @Test
    void whatStandsBehindThePixelsIsReadWhenTheFileIsOpened() throws Exception {
        DicomWriter file = scan().text(0x7FE1_0010, "PN", "Farquhar^Wystan");
        assertEquals("Farquhar", head(file).scrubber().scrub("Farquhar"));
        assertEquals("[removed]", files.ok(file).scrubber().scrub("Farquhar"));
        file.raw(0x7FE1_0020, file.item().text(0x0010_0010, "PN", "TWO").dataset());
        assertEquals(1, head(file).frameCount());
        assertTrue(files.rejection(file).startsWith("CORRUPT"));
    }

    @Test
    void aSourceIsNamedAfterItsInstance() throws Exception {
        DicomHead one = head(scan());
        assertEquals(new PlainPseudonyms().ofSource("dicom|1.2.3.4.1"), one.source());
        assertEquals(one.source(), head(scan().text(0x0008_0060, "CS", "CT")).source());
        assertNotEquals(
                one.source(), head(scan().text(0x0008_0018, "UI", "1.2.3.4.2")).source());
    }

    @Test
    void whatIsRefusedForItsPixelsIsRefusedAtItsHead() throws Exception {
        assertEquals("NO_PIXELS", refusal(scan().without(DicomWriter.PIXEL_DATA)));
        assertEquals("TRUNCATED", refusal(scan().text(0x0028_0008, "IS", "2")));
        assertEquals("UNSUPPORTED_PIXELS", refusal(scan().bits(64)));
        assertEquals("UNSUPPORTED_TRANSFER_SYNTAX", refusal(DicomWriter.image(DicomWriter.Syntax.JPEG_XL, 2, 2)));
        assertEquals(
                "TRUNCATED", refusal(scan().element(DicomWriter.PIXEL_DATA, "OW", ROWS * COLUMNS, new byte[COLUMNS])));
    }

    @Test
    void whatWasDrawnOnOtherImagesIsNotTakenIn() throws Exception {
        for (String segmentation : List.of("66.4", "66.7", "66.8")) {
            assertDrawn(segmentation, "a segmentation of other images");
        }
        assertDrawn("481.2", "a radiotherapy dose");
    }

    private void assertDrawn(String family, String kind) throws IOException {
        byte[] file = scan().text(0x0008_0016, "UI", "1.2.840.10008.5.1.4.1.1." + family)
                .file();
        DicomResult.Refused<?> refused = assertInstanceOf(DicomResult.Refused.class, files.head(file));
        assertEquals("OTHER_OBJECT: the file is " + kind + ", and neither an image nor a report", refused.printed());
        assertEquals(1, files.ok(file).frameCount());
    }

    @Test
    void theHeadOfADeflatedFileIsReadToo() throws Exception {
        DicomWriter file = DicomWriter.image(DicomWriter.Syntax.DEFLATED, 2, 2);
        assertEquals(files.ok(file).caseId(), head(file).caseId());
    }

    /** The digest comes of the same bytes that the frames come of. */
    @Test
    void aDigestedFileIsReadOnce() throws Exception {
        byte[] file = scan().file();
        CountedBytes counted = new CountedBytes(file);
        try (DigestedBytes digested = new DigestedBytes(counted)) {
            byte[] some = new byte[COLUMNS];
            for (int at = 1000; at < file.length - some.length; at += 3 * some.length) {
                digested.read(at, some, 0, some.length);
            }
            digested.sha256();
        }
        assertEquals(file.length, counted.read());
    }

    @Test
    void bytesInMemoryAreReadAsAFileIs() throws Exception {
        byte[] bytes = scan().file();
        DicomReader reader =
                DicomReader.standard(new PlainPseudonyms(), DicomLimits.DEFAULTS, CtPreset.MEDGEMMA_REPORT);
        DicomInstance ofBytes = ReadFiles.value(reader.open(DicomSource.of(bytes)));
        DicomInstance ofFile = files.ok(bytes);
        assertEquals(
                ofFile.study(),
                ReadFiles.value(reader.head(DicomSource.of(bytes))).study());
        assertEquals(
                ReadFiles.frame(ofFile, 0).encoded(),
                ReadFiles.frame(ofBytes, 0).encoded());
        assertEquals(ofFile.content(), ofBytes.content());
        byte[] cut = Arrays.copyOf(bytes, bytes.length - 1);
        assertInstanceOf(DicomResult.Refused.class, reader.open(DicomSource.of(cut)));
    }

    @Test
    void aRefusalHasItsCodeApart() throws Exception {
        DicomResult<DicomHead> result = files.head("no image".getBytes(StandardCharsets.UTF_8));
        DicomResult.Refused<?> refused = assertInstanceOf(DicomResult.Refused.class, result);
        assertEquals("NOT_DICOM", refused.code());
        assertEquals("the file does not begin as DICOM files do", refused.reason());
        assertEquals("NOT_DICOM: the file does not begin as DICOM files do", refused.printed());
    }
}
