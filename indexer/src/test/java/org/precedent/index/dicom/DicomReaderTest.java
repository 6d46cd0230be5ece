package org.precedent.index.dicom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

final class DicomReaderTest {
    @TempDir
    private Path folder;

    private ReadFiles files;

    @BeforeEach
    void open() {
        files = new ReadFiles(folder);
    }

    @ParameterizedTest
    @EnumSource(value = DicomWriter.Syntax.class, names = "JPEG_XL", mode = Mode.EXCLUDE)
    void everyUncompressedSyntaxIsRead(DicomWriter.Syntax syntax) throws Exception {
        DicomWriter file = DicomWriter.image(syntax, 2, 2)
                .text(0x0008_0060, "CS", "CR")
                .bits(16)
                .window("128", "256")
                .pixels16(0, 100, 200, 255);
        assertEquals("CR", files.ok(file).study().modality());
        assertArrayEquals(new int[] {0, 100, 200, 255}, files.shown(file));
    }

    @Test
    void aCompressedFileIsRefusedByTheNameOfItsSyntax() throws Exception {
        String reason = files.rejection(DicomWriter.image(DicomWriter.Syntax.JPEG_XL, 2, 2));
        assertTrue(reason.startsWith("UNSUPPORTED_TRANSFER_SYNTAX: the transfer syntax is JPEG XL Lossless;"), reason);
    }

    @Test
    void anUnknownSyntaxIsRefusedWithoutItsIdentifierWhichMayBeAPersons() throws Exception {
        DicomWriter file = DicomWriter.image(2, 2);
        String reason = files.rejection(file.file("1.2.3.999", file.dataset()));
        assertTrue(reason.startsWith("UNSUPPORTED_TRANSFER_SYNTAX: the transfer syntax is none of DICOM's;"), reason);
        assertFalse(reason.contains("1.2.3.999"), reason);
    }

    @Test
    void aSyntaxThatIsNoIdentifierIsNotShown() throws Exception {
        DicomWriter file = DicomWriter.image(2, 2);
        String reason = files.rejection(file.file("Mary Smith", file.dataset()));
        assertTrue(reason.startsWith("UNSUPPORTED_TRANSFER_SYNTAX"), reason);
        assertFalse(reason.contains("Mary"), reason);
    }

    @Test
    void aFileWithoutPreambleIsRead() throws Exception {
        byte[] whole = DicomWriter.image(2, 2).file();
        assertEquals(1, files.ok(Arrays.copyOfRange(whole, 132, whole.length)).frameCount());
    }

    @ParameterizedTest
    @EnumSource(
            value = DicomWriter.Syntax.class,
            names = {"IMPLICIT_LITTLE", "EXPLICIT_LITTLE"})
    void aBareDataSetIsRead(DicomWriter.Syntax syntax) throws Exception {
        assertEquals(1, files.ok(DicomWriter.image(syntax, 2, 2).dataset()).frameCount());
    }

    @Test
    void aDataSetInAnotherVrThanItsSyntaxSaysIsRead() throws Exception {
        DicomWriter explicit = DicomWriter.image(DicomWriter.Syntax.EXPLICIT_LITTLE, 2, 2);
        DicomWriter implicit = DicomWriter.image(DicomWriter.Syntax.IMPLICIT_LITTLE, 2, 2);
        assertEquals(
                1,
                files.ok(explicit.file("1.2.840.10008.1.2", explicit.dataset())).frameCount());
        assertEquals(
                1,
                files.ok(implicit.file("1.2.840.10008.1.2.1", implicit.dataset()))
                        .frameCount());
    }

    @Test
    void aDataSetInAnotherByteOrderThanItsSyntaxSaysIsRefused() throws Exception {
        DicomWriter big = DicomWriter.image(DicomWriter.Syntax.EXPLICIT_BIG, 2, 2);
        DicomWriter little = DicomWriter.image(2, 2);
        assertTrue(
                files.rejection(big.file("1.2.840.10008.1.2.1", big.dataset())).startsWith("CORRUPT"));
        assertTrue(files.rejection(little.file("1.2.840.10008.1.2.2", little.dataset()))
                .startsWith("CORRUPT"));
    }

    @Test
    void whatIsNoDicomIsRefused() throws Exception {
        for (String text : List.of("", "x", "FINDINGS: a report that was renamed. ".repeat(20))) {
            byte[] file = text.getBytes(StandardCharsets.UTF_8);
            assertTrue(files.rejection(file).startsWith("NOT_DICOM"));
            assertFalse(DicomReader.looksLikeDicom(file));
        }
    }

    @Test
    void aDicomFileIsKnownByItsHead() throws Exception {
        assertTrue(DicomReader.looksLikeDicom(DicomWriter.image(2, 2).file()));
        assertTrue(DicomReader.looksLikeDicom(DicomWriter.image(2, 2).dataset()));
    }

    @Test
    void aFileThatIsNotThereIsAFailureOfTheWorld() {
        DicomReader reader =
                DicomReader.standard(new PlainPseudonyms(), DicomLimits.DEFAULTS, CtPreset.MEDGEMMA_REPORT);
        DicomSource nothing = DicomSource.of(folder.resolve("nothing"));
        assertThrows(NoSuchFileException.class, () -> reader.head(nothing));
        assertThrows(NoSuchFileException.class, () -> reader.open(nothing));
    }

    @Test
    void anImageThatHasLostItsStudyIsOneOfItsOwn() throws Exception {
        DicomWriter file = DicomWriter.image(2, 2).without(0x0020_000D).without(0x0020_000E);
        DicomHead first = files.ok(file).head();
        assertTrue(first.nameless());
        assertEquals(first.caseId(), files.ok(file).caseId(), "sent again");
        assertEquals(first.caseId(), ReadFiles.value(files.head(file.file())).caseId(), "by its head alone");
        DicomHead other = files.ok(file.text(0x0008_0018, "UI", "1.2.3.4.2")).head();
        assertNotEquals(first.caseId(), other.caseId());
    }

    @Test
    void imagesOfASeriesThatHasLostItsStudyStayTogether() throws Exception {
        DicomWriter file = DicomWriter.image(2, 2).text(0x0020_000D, "UI", "");
        DicomHead first = files.ok(file).head();
        DicomHead second = files.ok(file.text(0x0008_0018, "UI", "1.2.3.4.2")).head();
        assertEquals(first.caseId(), second.caseId());
        assertNotEquals(first.source(), second.source());
    }

    @Test
    void anImageThatHasLostItsOwnNameIsNamedByWhatItHolds() throws Exception {
        DicomWriter file = DicomWriter.image(2, 2).text(0x0008_0018, "UI", "");
        DicomHead first = files.ok(file).head();
        assertTrue(first.nameless());
        assertEquals(first.source(), ReadFiles.value(files.head(file.file())).source(), "by its head alone");
        assertEquals(first.caseId(), files.ok(DicomWriter.image(2, 2)).caseId(), "of its study");
        assertNotEquals(first.source(), files.ok(file.pixels(1, 2, 3, 4)).head().source());
    }

    @Test
    void aNameOfWhichNothingIsLeftIsNone() throws Exception {
        for (String nothing : new String[] {" ", "\u0001\u0001\u0001", "\\", "\\1.2.3"}) {
            assertTrue(files.ok(DicomWriter.image(2, 2).text(0x0020_000D, "UI", nothing))
                    .head()
                    .nameless());
            assertTrue(files.ok(DicomWriter.image(2, 2).text(0x0008_0018, "UI", nothing))
                    .head()
                    .nameless());
        }
    }

    @Test
    void whatHasNeitherANameNorASizeIsRefusedForItsName() throws Exception {
        String reason =
                files.rejection(DicomWriter.image(2, 2).without(0x0020_000D).without(0x0028_0010));
        assertTrue(reason.startsWith("MISSING_UID: the file has no Study Instance UID"), reason);
    }

    @Test
    void aFileWithoutPixelsIsRefused() throws Exception {
        String reason = files.rejection(DicomWriter.image(2, 2).without(DicomWriter.PIXEL_DATA));
        assertTrue(reason.startsWith("NO_PIXELS"), reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5.1.4.1.1.88.11 | a structured report (SR)",
                "5.1.4.1.1.88.34 | a structured report (SR)",
                "5.1.4.1.1.88.59 | a key object selection (KO)",
                "5.1.4.1.1.104.1 | a document in PDF",
                "5.1.4.1.1.104.2 | a document in CDA",
                "5.1.4.1.1.11.1 | a presentation state",
                "5.1.4.1.1.9.1.1 | a waveform or a recording, such as an electrocardiogram",
                "5.1.4.1.1.66 | raw data of a device",
                "5.1.4.1.1.66.1 | a spatial registration",
                "5.1.4.1.1.481.3 | a radiotherapy structure set",
                "5.1.4.1.1.481.5 | a radiotherapy plan",
                "5.1.4.1.1.481.12 | radiotherapy data",
                "5.1.4.38.1 | a hanging protocol"
            })
    void aFileWithoutPixelsIsNamedAsWhatItIs(String sopClass, String kind) throws Exception {
        DicomWriter file = DicomWriter.image(2, 2).without(DicomWriter.PIXEL_DATA);
        boolean report = kind.endsWith("(SR)") || kind.startsWith("a document");
        String remedy = report ? " and no image" : ", and neither an image nor a report";
        String expected = (report ? "NO_PIXELS" : "OTHER_OBJECT") + ": the file is " + kind + remedy;
        assertEquals(expected, files.rejection(file.text(0x0008_0016, "UI", "1.2.840.10008." + sopClass)));
        DicomWriter bare = file.without(0x0008_0016).without(0x0008_0018).media("1.2.840.10008." + sopClass);
        assertEquals(expected, files.rejection(bare));
    }

    @Test
    void anImageIsOneWhateverItsClassSays() throws Exception {
        DicomWriter file = DicomWriter.image(2, 2).text(0x0008_0016, "UI", "1.2.840.10008.5.1.4.1.1.88.11");
        assertEquals(1, files.ok(file).frameCount());
    }

    /** It names many patients and no study, and need not be read to be known. */
    @Test
    void theTableOfContentsOfAMediumIsNamed() throws Exception {
        DicomWriter directory = new DicomWriter(DicomWriter.Syntax.EXPLICIT_LITTLE).media("1.2.840.10008.1.3.10");
        directory.text(0x0004_1130, "CS", "DISC1");
        directory.sequence(0x0004_1220, directory.item().text(0x0010_0010, "PN", "Quillon^Zebedee"));
        assertEquals(
                "OTHER_OBJECT: the file is a DICOMDIR, the table of contents of a medium, and neither an image nor a report",
                files.rejection(directory));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "3.0", " 3 ", "+3", "3,0", "03", "3.", "3e0"})
    void wholeNumbersComeInManyWritings(String three) throws Exception {
        DicomWriter file = DicomWriter.image(1, 1)
                .text(0x0020_0013, "IS", three)
                .text(0x0028_0008, "IS", three)
                .pixels(1, 2, 3);
        assertEquals(3, files.ok(file).frameCount());
        assertEquals(3, files.ok(file).instanceNumber());
    }

    @Test
    void numbersAreReadAndUnknownOnesAreZero() throws Exception {
        DicomInstance known =
                files.ok(DicomWriter.image(2, 2).text(0x0020_0011, "IS", "7").text(0x0020_0013, "IS", " 12 "));
        assertEquals(7, known.seriesNumber());
        assertEquals(12, known.instanceNumber());
        DicomInstance unknown = files.ok(DicomWriter.image(2, 2).text(0x0020_0013, "IS", "twelve"));
        assertEquals(0, unknown.instanceNumber());
    }

    @Test
    void seriesOfAStudyAreToldApart() throws Exception {
        DicomInstance one = files.ok(DicomWriter.image(2, 2));
        DicomInstance same = files.ok(DicomWriter.image(2, 2).text(0x0008_0018, "UI", "1.2.3.4.2"));
        DicomInstance other = files.ok(DicomWriter.image(2, 2).text(0x0020_000E, "UI", "1.2.3.3"));
        assertEquals(one.caseId(), other.caseId());
        assertEquals(one.seriesKey(), same.seriesKey());
        assertNotEquals(one.seriesKey(), other.seriesKey());
    }

    @Test
    void whoHasNoIdMayBeAnybody() throws Exception {
        assertNull(files.ok(DicomWriter.image(2, 2)).patient());
    }

    @Test
    void theOrderIsNamedByAKeyHoweverItsNumberIsSpacedAndCapitalised() throws Exception {
        DicomInstance one = files.ok(DicomWriter.image(2, 2).text(0x0008_0050, "SH", " a-0077 "));
        DicomInstance same = files.ok(DicomWriter.image(2, 2).text(0x0008_0050, "SH", "A-0077"));
        DicomInstance other = files.ok(DicomWriter.image(2, 2).text(0x0008_0050, "SH", "A-77"));
        assertEquals(one.accession(), same.accession());
        assertNotEquals(one.accession(), other.accession());
        for (String none : List.of("", "0000", "NONE")) {
            assertNull(files.ok(DicomWriter.image(2, 2).text(0x0008_0050, "SH", none))
                    .accession());
        }
    }

    @Test
    void thePlaneIsTheViewOfASlice() throws Exception {
        assertEquals("", files.ok(DicomWriter.image(2, 2)).view());
        DicomWriter slice = DicomWriter.image(2, 2).text(0x0020_0037, "DS", "1\\0\\0\\0\\0.9\\-0.2");
        assertEquals("AXIAL", files.ok(slice).view());
        assertEquals("PA", files.ok(slice.text(0x0018_5101, "CS", "PA")).view());
    }

    @Test
    void contentIsTheDigestOfTheFile() throws Exception {
        String one = files.ok(DicomWriter.image(2, 2)).content();
        assertEquals(64, one.length());
        assertEquals(one, files.ok(DicomWriter.image(2, 2)).content());
        assertNotEquals(
                one, files.ok(DicomWriter.image(2, 2).pixels(0, 0, 0, 1)).content());
    }

    @Test
    void fewFramesAreAllTakenAndManyEvenly() throws Exception {
        DicomWriter file = DicomWriter.image(1, 1).text(0x0028_0008, "IS", "10").window("128", "256");
        DicomInstance instance = files.ok(file.pixels(0, 10, 20, 30, 40, 50, 60, 70, 80, 90));
        assertEquals(10, instance.frameCount());
        assertEquals(List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9), instance.frameIndices(16));
        assertEquals(List.of(5), instance.frameIndices(1));
        assertEquals(List.of(1, 5, 8), instance.frameIndices(3));
        assertEquals(List.of(10, 50, 80), firstSamples(ReadFiles.value(instance.frames(3))));
        assertThrows(IllegalArgumentException.class, () -> instance.frames(0));
    }

    private static List<Integer> firstSamples(List<Rendered> frames) {
        return frames.stream().map(frame -> frame.encoded().sample(0, 0, 0)).toList();
    }

    /** The frames first, and the digest comes in the same pass; or the digest first, and it is the same. */
    @Test
    void contentIsTheSameWhicheverIsAskedForFirst() throws Exception {
        DicomWriter file = DicomWriter.image(40, 50).text(0x0028_0008, "IS", "3");
        file.bytes(DicomWriter.PIXEL_DATA, "OB", new byte[40 * 50 * 3]).text(0x7FE1_0010, "LO", "behind");
        String digest =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file.file()));
        assertEquals(digest, files.ok(file).content());
        DicomInstance instance = files.ok(file);
        assertEquals(2, ReadFiles.value(instance.frames(2)).size());
        assertEquals(digest, instance.content());
        assertEquals(2, ReadFiles.value(instance.frames(2)).size());
        assertEquals(digest, instance.content());
    }

    @Test
    void aFileThatChangedSinceIsNotReadAgain() throws Exception {
        DicomInstance instance = files.ok(DicomWriter.image(2, 2));
        Files.write(folder.resolve("image.dcm"), DicomWriter.image(3, 3).file());
        IOException failure = assertThrows(IOException.class, () -> instance.frames(1));
        assertTrue(String.valueOf(failure.getMessage()).startsWith("the file has changed"));
        assertThrows(IOException.class, instance::content);
    }

    @Test
    void everyDefaultLimitIsPinned() {
        DicomLimits limits = DicomLimits.DEFAULTS;
        assertEquals(2L << 30, limits.fileBytes());
        assertEquals(256L << 20, limits.inflatedBytes());
        assertEquals(512L << 20, limits.frameBytes());
        assertEquals(32L << 20, limits.valueBytes());
        assertEquals(1_000_000, limits.elements());
        assertEquals(128, limits.depth());
    }
}
