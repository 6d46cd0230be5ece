package org.precedent.index.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.precedent.encoder.Pixels;
import org.precedent.encoder.Sha256;
import org.precedent.index.model.Case;
import org.precedent.index.model.Image;
import org.precedent.index.model.ImageId;
import org.precedent.index.model.Pseudonyms;
import org.precedent.index.picture.Drawings;
import org.precedent.index.picture.PictureReader;
import org.precedent.index.record.CaseRecord;
import org.precedent.index.record.Refusal;
import org.precedent.index.source.Code;

class FileIngestTest {

    @TempDir
    Path temporary;

    @SuppressWarnings("NullAway.Init")
    private Bench bench;

    @BeforeEach
    void open() throws IOException {
        bench = new Bench(temporary);
    }

    @Test
    void aPictureIsACaseOfItsOwnNamedAfterItsContent() throws IOException {
        byte[] png = Drawings.png(Drawings.colours(9, 7, 1));
        bench.put("Doe_Jane.png", png);
        bench.ingest(bench.sources);
        Pseudonyms pseudonyms = bench.archive.pseudonyms();
        Case found = bench.content(Sha256.of(png));
        assertEquals(
                pseudonyms.ofImage(Sha256.of(png) + "#0"),
                found.images().getFirst().id());
        assertEquals(1, found.images().size());
    }

    @Test
    void theRenderingIsKeptAsItWasEncoded() throws IOException {
        byte[] png = Drawings.png(Drawings.colours(9, 7, 1));
        bench.put("a.png", png);
        bench.ingest(bench.sources);
        ImageId id = bench.images(Sha256.of(png)).getFirst().id();
        assertEquals(
                Pixels.from(Drawings.colours(9, 7, 1)), bench.files().read(id).orElseThrow());
    }

    @Test
    void copiesOfAPictureAreOneCase() throws IOException {
        byte[] png = Drawings.png(Drawings.colours(9, 7, 1));
        bench.put("a.png", png);
        bench.put("b/copy.png", png);
        IngestReport report = bench.ingest(bench.sources);
        assertEquals(new IngestReport(1, 0, 0, 1, 0, 0, 0, List.of(), List.of()), report);
        assertEquals(List.of("planned 2", "advanced 1", "advanced 1"), bench.heard);
    }

    @Test
    void filesAreToldByTheirContentNotTheirName() throws IOException {
        bench.put("a.txt", Drawings.png(Drawings.grey(8, 8, 1)));
        bench.put("b.png", Drawings.jpeg(Drawings.grey(8, 8, 2)));
        bench.put("c", new DicomSample("1.2.3", "1.2.3.1", 1).file());
        assertEquals(3, bench.ingest(bench.sources).casesAdded());
    }

    @Test
    void whatCannotBeUsedIsRejectedAndTheRestGoesOn() throws IOException {
        byte[] png = Drawings.png(Drawings.grey(8, 8, 1));
        bench.put("a.png", Arrays.copyOf(png, png.length - 20));
        bench.put("b.gif", "GIF89a".getBytes(StandardCharsets.US_ASCII));
        bench.put("c.txt", "hello".getBytes(StandardCharsets.US_ASCII));
        bench.put("d.png", new byte[0]);
        bench.put("e.png", png);
        byte[] dicom = new DicomSample("1.2.3", "1.2.3.1", 1).file();
        bench.put("f.dcm", Arrays.copyOf(dicom, dicom.length - 8));
        IngestReport report = bench.ingest(bench.sources, temporary.resolve("nowhere"));
        assertEquals(1, report.casesAdded());
        List<String> reasons = Bench.reasons(report).stream().sorted().toList();
        assertEquals(6, reasons.size());
        assertTrue(reasons.contains("the PNG is truncated"));
        assertTrue(reasons.contains("a GIF picture; convert it to PNG"));
        assertTrue(reasons.contains("neither DICOM, PNG nor JPEG, nor a message or document that is read"));
        assertTrue(reasons.contains("the file is empty"));
        assertTrue(reasons.contains("the file is missing"));
        assertTrue(report.refused().stream().anyMatch(refused -> refused.code() == Code.TRUNCATED));
    }

    @Test
    void aFileLongerThanAnyPictureIsRejectedUnread() throws IOException {
        Path huge = bench.put("huge.png", Drawings.png(Drawings.grey(8, 8, 1)));
        try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
            file.setLength(PictureReader.MAX_BYTES + 1L);
        }
        assertEquals(List.of("the file is larger than 256 MiB"), Bench.reasons(bench.ingest(bench.sources)));
    }

    @Test
    void hiddenFilesArePassedOverAndLinksAreNotFollowed() throws IOException {
        bench.put(".DS_Store", new byte[] {1});
        bench.put("._a.png", new byte[] {1});
        Path outside = Files.createDirectory(temporary.resolve("outside"));
        Files.write(outside.resolve("x.png"), Drawings.png(Drawings.grey(8, 8, 1)));
        Files.createSymbolicLink(bench.sources.resolve("link"), outside);
        Files.createSymbolicLink(bench.sources.resolve("loop"), bench.sources);
        IngestReport report = bench.ingest(bench.sources);
        assertEquals(0, report.casesAdded());
        assertEquals(List.of("a symbolic link; name what it points at as a source of its own"), Bench.reasons(report));
    }

    @Test
    void theArchiveIsNoSourceOfItsOwn() throws IOException {
        bench.put("a.png", Drawings.png(Drawings.grey(8, 8, 1)));
        bench.ingest(bench.sources);
        IngestReport report = bench.ingest(temporary);
        assertEquals(0, report.casesAdded());
        assertEquals(List.of("it lies in the archive itself"), Bench.reasons(report));
    }

    @Test
    void filesOfOneStudyAreOneCaseInTheOrderOfItsSeries() throws IOException {
        bench.put("1.dcm", sample("1.2.3.20", 1, 2));
        bench.put("2.dcm", sample("1.2.3.9", 9, 3));
        bench.put("3.dcm", sample("1.2.3.8", 2, 5));
        bench.put("4.dcm", sample("1.2.3.8", 2, 4));
        bench.ingest(bench.sources);
        assertEquals(List.of("0/2", "1/4", "1/5", "2/3"), order());
    }

    @Test
    void picturesBesideDicomFilesStandInASeriesBehindTheirs() throws IOException {
        bench.put("1.dcm", sample("1.2.3.9", 9, 3));
        bench.put("2.dcm", sample("1.2.3.8", 2, 5));
        bench.put("a.png", Drawings.png(Drawings.grey(8, 8, 1)));
        bench.put("b.png", Drawings.png(Drawings.grey(8, 8, 2)));
        bench.ingest(bench.manifest("""
                {"study_id":"1.2.3","file":"a.png"}""", """
                {"study_id":"1.2.3","file":"b.png"}""", """
                {"study_id":"1.2.3","file":"1.dcm"}""", """
                {"study_id":"1.2.3","file":"2.dcm"}"""));
        assertEquals(List.of("0/5", "1/3", "2/0", "2/1"), order());
    }

    private List<String> order() throws IOException {
        return bench.images("1.2.3").stream()
                .map(image -> image.series() + "/" + image.position())
                .toList();
    }

    private static byte[] sample(String seriesUid, int seriesNumber, int instance) {
        return new DicomSample("1.2.3", seriesUid, instance)
                .text(0x0020_0011, "IS", String.valueOf(seriesNumber))
                .file();
    }

    @Test
    void ofManyFramesAFewStandForTheWhole() throws IOException {
        bench.put("a.dcm", new DicomSample("1.2.3", "1.2.3.1", 1).frames(100).file());
        IngestReport report = bench.ingest(bench.sources);
        assertEquals(
                IngestOptions.DEFAULTS.framesPerInstance(),
                bench.images("1.2.3").size());
        assertEquals(IngestOptions.DEFAULTS.framesPerInstance(), report.imagesEncoded());
        List<Integer> positions =
                bench.images("1.2.3").stream().map(Image::position).toList();
        assertEquals(positions.stream().sorted().distinct().toList(), positions);
    }

    @Test
    void identicalImagesOfACaseCountOnce() throws IOException {
        bench.put("a.dcm", new DicomSample("1.2.3", "1.2.3.1", 1).brightness(7).file());
        bench.put("b.dcm", new DicomSample("1.2.3", "1.2.3.1", 2).brightness(7).file());
        bench.put("c.dcm", new DicomSample("1.2.3", "1.2.3.1", 3).brightness(8).file());
        IngestReport report = bench.ingest(bench.sources);
        assertEquals(2, bench.images("1.2.3").size());
        assertEquals(2, report.imagesEncoded());
    }

    @Test
    void aBlankImageIsKeptWithoutAVector() throws IOException {
        bench.put("a.dcm", new DicomSample("1.2.3", "1.2.3.1", 1).blank().file());
        IngestReport report = bench.ingest(bench.sources);
        assertEquals(0, report.imagesEncoded());
        assertEquals(1, bench.images("1.2.3").size());
        assertTrue(bench.encoded("1.2.3").imageVectors().isEmpty());
    }

    @Test
    void aCtIsKeptAsItWasEncodedAndAsItIsShown() throws IOException {
        bench.put(
                "a.dcm",
                new DicomSample("1.2.3", "1.2.3.1", 1)
                        .text(0x0008_0060, "CS", "CT")
                        .text(0x0028_1052, "DS", "-100")
                        .text(0x0028_1053, "DS", "1")
                        .file());
        bench.ingest(bench.sources);
        ImageId id = bench.images("1.2.3").getFirst().id();
        assertNotEquals(
                bench.files().shown(id).orElseThrow(), bench.files().read(id).orElseThrow());
    }

    @Test
    void filesOfOneStudyThatNameTwoPatientsAreNotMixed() throws IOException {
        bench.put(
                "a.dcm",
                new DicomSample("1.2.3", "1.2.3.1", 1).patient("P-1", "A").file());
        bench.put(
                "b.dcm",
                new DicomSample("1.2.3", "1.2.3.1", 2).patient("P-2", "B").file());
        IngestReport report = bench.ingest(bench.sources);
        assertEquals(List.of("it names another patient than the rest of its study"), Bench.reasons(report));
        assertEquals(1, bench.images("1.2.3").size());
        assertEquals(
                bench.archive.pseudonyms().ofPatient("P-1"),
                bench.content("1.2.3").patient());
    }

    @Test
    void progressEndsWhereItWasPlannedTo() throws IOException {
        bench.put("a.png", Drawings.png(Drawings.grey(8, 8, 1)));
        bench.put("b.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        bench.put("c.dcm", new DicomSample("1.2.3", "1.2.3.1", 1).frames(20).file());
        bench.put("d.txt", new byte[] {1});
        bench.ingest(bench.sources);
        assertEquals(
                "planned 3",
                bench.heard.stream()
                        .filter(line -> line.startsWith("planned"))
                        .findFirst()
                        .orElseThrow());
        assertEquals(3, bench.heard.stream().filter("advanced 1"::equals).count());
        assertEquals(2, bench.heard.stream().filter("refused"::equals).count());
    }

    @Test
    void rejectedInputsAreListedInTheArchiveAfterEachRun() throws IOException {
        bench.put("sub/a.txt", new byte[] {1});
        bench.ingest(bench.sources);
        Path refused = bench.sources.resolve("sub/a.txt");
        assertEquals(
                List.of(new Refusal(
                        bench.archive.pseudonyms().ofSource("place|" + refused),
                        null,
                        "UNKNOWN_KIND",
                        "neither DICOM, PNG nor JPEG, nor a message or document that is read",
                        false)),
                refusals(bench));
        Files.delete(refused);
        bench.ingest(bench.sources);
        assertEquals(List.of(), refusals(bench));
    }

    private static List<Refusal> refusals(Bench bench) throws IOException {
        try (CaseRecord record = bench.record()) {
            return record.refusals(record.latestRun().orElseThrow());
        }
    }
}
