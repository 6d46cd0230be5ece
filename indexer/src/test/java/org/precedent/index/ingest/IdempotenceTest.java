package org.precedent.index.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.precedent.encoder.FakeEncoder;
import org.precedent.encoder.Sha256;
import org.precedent.index.FingerprintMismatch;
import org.precedent.index.model.Case;
import org.precedent.index.model.Image;
import org.precedent.index.picture.Drawings;

class IdempotenceTest {

    @TempDir
    Path temporary;

    @SuppressWarnings("NullAway.Init")
    private Bench bench;

    @BeforeEach
    void open() throws IOException {
        bench = new Bench(temporary);
    }

    private void someOfEverything() throws IOException {
        bench.put("loose.png", Drawings.png(Drawings.grey(8, 8, 1)));
        bench.put("broken.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        for (int instance = 1; instance <= 3; instance++) {
            bench.put(instance + ".dcm", new DicomSample("1.2.3", "1.2.3.1", instance).file());
        }
        bench.put("blank.dcm", new DicomSample("1.2.3", "1.2.3.1", 4).blank().file());
        bench.put(
                "twin.dcm", new DicomSample("1.2.3", "1.2.3.1", 5).brightness(1).file());
        bench.put("clip.dcm", new DicomSample("1.2.4", "1.2.4.1", 1).frames(40).file());
        bench.put("set/a.png", Drawings.png(Drawings.colours(8, 8, 2)));
        bench.put("set/b.png", Drawings.png(Drawings.colours(8, 8, 3)));
        String rows = """
                {"study_id":"s-1001","patient_id":"p-1001","file":"a.png","text":"One spot.","colour":"red","view":"PA"}
                {"study_id":"s-1001","patient_id":"p-1001","file":"b.png","text":"Two spots; and one.","colour":"blue; red"}
                {"study_id":"s-1002","text":"p-1002 has a \\ud800 sign","patient_id":"p-1002","labels":["x"]}
                {"study_id":"s-1002","age":"old"}
                """;
        Files.writeString(bench.sources.resolve("set/manifest.jsonl"), rows);
    }

    @Test
    void aSecondIngestEncodesNothingWritesNothingAndRejectsTheSame() throws IOException {
        someOfEverything();
        IngestReport first = bench.ingest(bench.sources);
        assertEquals(5, first.casesAdded());
        Counting index = new Counting();
        IngestReport second = bench.ingest(index, bench.sources);
        assertEquals(new IngestReport(0, 0, 5, 0, 0, 0, 0, first.refused(), List.of()), second);
        assertEquals(0, index.added());
        assertEquals(0, index.commits());
    }

    @Test
    void whatAnotherRunBroughtInIsJoinedNotReplaced() throws IOException {
        Path first = bench.put("one/1.dcm", new DicomSample("1.2.3", "1.2.3.1", 1).file());
        Path second = bench.put("two/2.dcm", new DicomSample("1.2.3", "1.2.3.1", 2).file());
        bench.ingest(first);
        IngestReport report = bench.ingest(second);
        assertEquals(new IngestReport(0, 1, 0, 1, 0, 0, 0, List.of(), List.of()), report);
        assertEquals(2, bench.images("1.2.3").size());
        assertEquals(2, bench.encoded("1.2.3").imageVectors().size());
    }

    @Test
    void twoHalvesMakeTheSameCaseAsTheWhole() throws IOException {
        for (int instance = 1; instance <= 6; instance++) {
            Path folder = Path.of(instance % 2 == 0 ? "even" : "odd");
            bench.put(
                    folder.resolve(instance + ".dcm").toString(), new DicomSample("1.2.3", "1.2.3.1", instance).file());
        }
        bench.ingest(bench.sources);
        Case whole = bench.content("1.2.3");
        Path key = Files.createDirectories(temporary.resolve("halves/data")).resolve("archive.key");
        Files.copy(bench.archive.root().resolve("archive.key"), key);
        Bench sameKey = new Bench(temporary.resolve("halves"));
        sameKey.ingest(bench.sources.resolve("even"));
        sameKey.ingest(bench.sources);
        List<String> wanted = whole.images().stream()
                .map(image -> image.id() + "/" + image.position())
                .toList();
        assertEquals(
                wanted,
                sameKey.images("1.2.3").stream()
                        .map(image -> image.id() + "/" + image.position())
                        .toList());
        assertEquals(6, sameKey.encoder.encodedImages());
    }

    @Test
    void aTextAddedLaterCostsOnlyItsOwnPassages() throws IOException {
        bench.put("a.png", Drawings.png(Drawings.grey(8, 8, 1)));
        bench.ingest(bench.manifest("""
                {"study_id":"s-1001","file":"a.png"}"""));
        IngestReport report = bench.ingest(bench.manifest("""
                {"study_id":"s-1001","file":"a.png","text":"Left effusion."}"""));
        assertEquals(1, report.casesUpdated());
        assertEquals(0, report.imagesEncoded());
        assertTrue(report.passagesEncoded() > 0);
        assertEquals(1, bench.encoded("s-1001").imageVectors().size());
    }

    @Test
    void aChangedFieldCostsNoEncodingAndKeepsTheVectors() throws IOException {
        bench.put("a.png", Drawings.png(Drawings.grey(8, 8, 1)));
        bench.ingest(bench.manifest("""
                {"study_id":"s-1001","file":"a.png","text":"Left effusion.","sex":""}"""));
        IngestReport report = bench.ingest(bench.manifest("""
                {"study_id":"s-1001","file":"a.png","text":"Left effusion.","sex":"F","view":"PA"}"""));
        assertEquals(new IngestReport(0, 1, 0, 0, 0, 0, 0, List.of(), List.of()), report);
        assertEquals("F", bench.content("s-1001").study().sex());
        assertEquals("PA", bench.images("s-1001").getFirst().view());
        assertEquals(1, bench.encoded("s-1001").imageVectors().size());
        assertTrue(bench.encoded("s-1001").passages().size() > 0);
    }

    @Test
    void aTextThatManyReportsShareIsEncodedOnce() throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int study = 1000; study < 1200; study++) {
            rows.append("{\"study_id\":\"s-").append(study).append("\",\"text\":\"Normal lung.\"}\n");
        }
        IngestReport report = bench.ingest(bench.manifest(rows.toString()));
        assertEquals(200, report.casesAdded());
        assertEquals(1, report.passagesEncoded());
    }

    @Test
    void aLostRenderingIsMadeAgainWithoutEncoding() throws IOException {
        byte[] png = Drawings.png(Drawings.grey(8, 8, 1));
        bench.put("a.png", png);
        bench.ingest(bench.sources);
        Image image = bench.images(Sha256.of(png)).getFirst();
        Path file = bench.shownFile(image.id());
        Files.delete(file);
        IngestReport report = bench.ingest(bench.sources);
        assertEquals(new IngestReport(0, 0, 1, 0, 0, 0, 0, List.of(), List.of()), report);
        assertTrue(Files.exists(file));
    }

    @Test
    void theSameFilesHaveOtherNamesInAnotherArchive() throws IOException {
        byte[] png = Drawings.png(Drawings.grey(8, 8, 1));
        bench.put("a.png", png);
        bench.ingest(bench.sources);
        Bench other = new Bench(temporary.resolve("other"));
        other.ingest(bench.sources);
        assertNotEquals(
                bench.images(Sha256.of(png)).getFirst().id(),
                other.images(Sha256.of(png)).getFirst().id());
    }

    @Test
    void aStudyThatTheArchiveKnowsUnderAnotherPatientIsNotMixedIn() throws IOException {
        bench.ingest(bench.manifest("""
                {"study_id":"s-1001","patient_id":"p-1001","text":"One."}"""));
        IngestReport report = bench.ingest(bench.manifest("""
                {"study_id":"s-1001","patient_id":"p-1002","text":"Two."}"""));
        assertEquals(1, report.casesUnchanged());
        assertEquals(List.of("it names another patient than the rest of its study"), Bench.reasons(report));
    }

    @Test
    void aPatientNamedLaterOwnsTheStudyFromThenOn() throws IOException {
        bench.ingest(bench.manifest("""
                {"study_id":"s-1001","text":"One."}"""));
        bench.ingest(bench.manifest("""
                {"study_id":"s-1001","patient_id":"p-1001","text":"One."}"""));
        assertEquals(
                bench.archive.pseudonyms().ofPatient("p-1001"),
                bench.content("s-1001").patient());
    }

    @Test
    void anArchiveOfAnotherEncoderIsRefused() throws IOException {
        bench.put("a.png", Drawings.png(Drawings.grey(8, 8, 1)));
        bench.ingest(bench.sources);
        assertThrows(FingerprintMismatch.class, () -> bench.ingest(new FakeEncoder(3), bench.sources));
    }
}
