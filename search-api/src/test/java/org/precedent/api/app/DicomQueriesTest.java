package org.precedent.api.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.precedent.api.http.GreyFile;
import org.precedent.api.http.QueryDicom;
import org.precedent.index.archive.Archive;
import org.precedent.index.dicom.BurnedIn;
import org.precedent.index.dicom.CtPreset;
import org.precedent.index.dicom.DicomInstance;
import org.precedent.index.dicom.DicomLimits;
import org.precedent.index.dicom.DicomReader;
import org.precedent.index.dicom.DicomResult;
import org.precedent.index.dicom.DicomSource;
import org.precedent.index.dicom.Rendered;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DicomQueriesTest {
    private static final String STUDY = "1.2.826.0.1.77";
    private static final String SERIES = STUDY + ".1";

    private DicomReader reader;
    private DicomQueries queries;

    @BeforeAll
    void open(@TempDir Path folder) throws IOException {
        Archive archive = Archive.open(folder.resolve("archive"));
        reader = DicomReader.standard(
                archive.pseudonyms(), DicomLimits.DEFAULTS, CtPreset.MEDGEMMA_REPORT, BurnedIn.TRUST);
        queries = new DicomQueries(reader);
    }

    @AfterAll
    void close() throws IOException {
        reader.close();
    }

    @Test
    void aSliceHasThePixelsThatAnIngestGivesIt() throws IOException {
        QueryDicom.Image image = image(slice().file());
        Rendered ingested = ingested(slice().file(), 0);
        assertEquals(ingested.encoded(), image.encoded());
        assertEquals(ingested.shown(), image.shown());
        assertNotEquals(image.encoded(), image.shown(), "a CT in Hounsfield units");
    }

    @Test
    void ofManyFramesTheMiddleOneIsTaken() throws IOException {
        byte[] file = slice().frames(5).file();
        QueryDicom.Image image = image(file);
        assertEquals(3, image.frame());
        assertEquals(5, image.frames());
        assertEquals(ingested(file, 2).encoded(), image.encoded());
    }

    @Test
    void itTellsWhatFiltersAskFor() {
        QueryDicom.Image image = image(slice().text(0x0018_0015, "CS", "chest").file());
        assertEquals("CT", image.modality());
        assertEquals("CHEST", image.bodyPart());
        QueryDicom.Image silent = image(
                slice().text(0x0008_0060, "CS", "").text(0x0018_0015, "CS", "").file());
        assertEquals("", silent.modality());
        assertEquals("", silent.bodyPart());
    }

    @Test
    void textInThePixelsIsNoMatter() {
        byte[] file = slice().text(0x0028_0301, "CS", "YES").file();
        assertEquals(1, image(file).frames());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.2.840.10008.5.1.4.1.1.88.11 | the file is a structured report (SR) and no image",
                "1.2.840.10008.5.1.4.1.1.104.1 | the file is a document in PDF and no image",
                "1.2.840.10008.5.1.4.1.1.481.3 | the file is a radiotherapy structure set, and neither",
                "1.2.840.10008.5.1.4.1.1.11.1 | the file is a presentation state, and neither",
                "1.2.840.10008.5.1.4.1.1.2 | the file holds neither an image nor a report"
            })
    void whatHoldsNoImageIsNamedWithTheWayOut(String sopClass, String name) {
        String reason = refused(
                slice().text(0x0008_0016, "UI", sopClass).withoutPixels().file());
        assertTrue(reason.startsWith(name), reason);
        assertTrue(reason.endsWith("; search with an image of the study"), reason);
    }

    @Test
    void whatWasDrawnOnOtherImagesIsNotSearchedWith() {
        String reason = refused(
                slice().text(0x0008_0016, "UI", "1.2.840.10008.5.1.4.1.1.66.4").file());
        assertTrue(reason.startsWith("the file is a segmentation of other images"), reason);
    }

    /** Two signs are a number of rows, or of columns: 8995. */
    @Test
    void aFrameThatIsTooLargeIsNotDecoded() {
        String reason = refused(slice().text(0x0028_0010, "US", "##")
                .text(0x0028_0011, "US", "##")
                .file());
        assertTrue(reason.startsWith("a frame has 8995 rows and 8995 columns"), reason);
        assertTrue(reason.endsWith("save the image as PNG or JPEG, and search with that"), reason);
    }

    /** Of so many columns and rows: 2337. */
    @Test
    void manyFramesThatAreLargeAreNotDecoded() {
        String reason = refused(slice().text(0x0028_0010, "US", "!\t")
                .text(0x0028_0011, "US", "!\t")
                .frames(20)
                .inRunLengths()
                .file());
        assertTrue(reason.startsWith("the image has many frames"), reason);
    }

    @Test
    void whereverAFileIsCutOffItIsRefusedAndNamesNobody() {
        byte[] file = slice().file();
        for (int length = 0; length < file.length; length++) {
            String reason = refused(Arrays.copyOf(file, length));
            assertFalse(reason.contains("ZEBEDEE") || reason.contains(STUDY), reason);
        }
    }

    @Test
    void whatOneRequestMayTakeIsBounded() {
        long mebibyte = 1 << 20;
        assertEquals(
                new DicomLimits(256 * mebibyte, 64 * mebibyte, 64 * mebibyte, 16 * mebibyte, 250_000, 128),
                DicomQueries.LIMITS);
    }

    private static GreyFile slice() {
        return new GreyFile(STUDY, SERIES, 1);
    }

    private QueryDicom.Image image(byte[] file) {
        return assertInstanceOf(QueryDicom.Image.class, queries.read(file));
    }

    private String refused(byte[] file) {
        return assertInstanceOf(QueryDicom.Refused.class, queries.read(file)).reason();
    }

    private Rendered ingested(byte[] file, int frame) throws IOException {
        DicomInstance instance = value(reader.open(DicomSource.of(file)));
        return value(instance.frame(frame));
    }

    private static <T> T value(DicomResult<T> result) {
        return switch (result) {
            case DicomResult.Ok<T>(T value) -> value;
            case DicomResult.Refused<T> refused -> throw new AssertionError(refused.printed());
        };
    }
}
