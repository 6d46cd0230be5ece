package org.precedent.index.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.precedent.index.model.Image;
import org.precedent.index.model.Study;
import org.precedent.index.picture.Drawings;
import org.precedent.index.source.Code;
import org.precedent.index.source.Place;
import org.precedent.index.source.Refused;

class ManifestIngestTest {

    @TempDir
    Path temporary;

    @SuppressWarnings("NullAway.Init")
    private Bench bench;

    @BeforeEach
    void open() throws IOException {
        bench = new Bench(temporary);
    }

    private void picture(String name, long seed) throws IOException {
        bench.put(name, Drawings.png(Drawings.grey(8, 6, seed)));
    }

    @Test
    void rowsThatShareAStudyAreOneCase() throws IOException {
        picture("a.png", 1);
        picture("b.png", 2);
        picture("c.png", 3);
        Path manifest = bench.manifest("""
                {"id":"a1","study_id":"s-1001","patient_id":"p-1001","file":"a.png","view":"PA"}""", """
                {"id":"c1","study_id":"s-1002","patient_id":"p-1002","file":"c.png"}""", """
                {"id":"b1","study_id":"s-1001","patient_id":"p-1001","file":"b.png","view":"LATERAL"}""");
        IngestReport report = bench.ingest(manifest);
        assertEquals(new IngestReport(2, 0, 0, 3, 0, 0, 0, List.of(), List.of()), report);
        assertEquals(
                List.of("PA", "LATERAL"),
                bench.images("s-1001").stream().map(Image::view).toList());
        assertEquals(
                List.of(0, 1),
                bench.images("s-1001").stream().map(Image::position).toList());
        assertEquals(2, bench.encoded("s-1001").imageVectors().size());
        assertEquals(1, bench.images("s-1002").size());
    }

    @Test
    void everyFieldReachesTheCase() throws IOException {
        picture("a.png", 1);
        Path manifest = bench.manifest("""
                {"id":"a1","patient_id":"p-1001","study_id":"s-1001","modality":"xc","body_part":"skin thigh","view":"macro",
                 "sex":"M","age":"27","labels":["naevus","benign"],"text":"A brown spot.","file":"a.png",
                 "study_date":"2021-03-04"}""".replace("\n", ""));
        bench.ingest(manifest);
        Study study = bench.content("s-1001").study();
        assertEquals("XC", study.modality());
        assertEquals("SKIN THIGH", study.bodyPart());
        assertEquals("M", study.sex());
        assertEquals(27, study.age());
        assertEquals(LocalDate.of(2021, 3, 4), study.date());
        assertEquals(List.of("naevus", "benign"), study.labels());
        assertEquals("A brown spot.", bench.content("s-1001").report().text());
        assertEquals(
                bench.archive.pseudonyms().ofPatient("p-1001"),
                bench.content("s-1001").patient());
        assertEquals("macro", bench.images("s-1001").getFirst().view());
        assertEquals(8, bench.images("s-1001").getFirst().width());
        assertEquals(6, bench.images("s-1001").getFirst().height());
    }

    @Test
    void listedFieldsAreShownAndNoOthers() throws IOException {
        picture("a.png", 1);
        picture("b.png", 2);
        Path manifest = bench.manifest("""
                {"study_id":"s-1001","file":"a.png","licence":"CC BY 4.0","width":10,"scanner":{"maker":"Acme"}}""", """
                {"study_id":"s-1001","file":"b.png","licence":"CC0","width":20}""");
        bench.ingest(manifest);
        assertEquals(
                Map.of("licence", "CC BY 4.0; CC0", "scanner.maker", "Acme"),
                bench.content("s-1001").study().attributes());
    }

    @Test
    void equalTextsCountOnceAndDifferentOnesAreJoined() throws IOException {
        Path manifest = bench.manifest("""
                {"study_id":"s-1001","text":"Left effusion."}""", """
                {"study_id":"s-1001","text":"No fracture."}""", """
                {"study_id":"s-1001","text":"Left effusion."}""");
        bench.ingest(manifest);
        assertEquals(
                "Left effusion.\n\nNo fracture.",
                bench.content("s-1001").report().text());
    }

    @Test
    void aReportWithoutAnImageIsACaseAndFoundByItsPassages() throws IOException {
        IngestReport report = bench.ingest(bench.manifest("""
                {"study_id":"s-1001","text":"Left effusion."}"""));
        assertEquals(1, report.casesAdded());
        assertTrue(report.passagesEncoded() > 0);
        assertEquals(
                report.passagesEncoded(), bench.encoded("s-1001").passages().size());
    }

    @Test
    void aRowWhoseImageCannotBeUsedKeepsItsText() throws IOException {
        bench.put("torn.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0});
        Path manifest = bench.manifest("""
                {"study_id":"s-1001","text":"Left effusion.","file":"torn.png"}""", """
                {"study_id":"s-1002","text":"No fracture.","file":"gone.png"}""");
        IngestReport report = bench.ingest(manifest);
        assertEquals(2, report.casesAdded());
        assertEquals(
                List.of(
                        new Refused(Place.of(manifest, 1), Code.UNDECODABLE, "the PNG is truncated; its text is kept"),
                        new Refused(Place.of(manifest, 2), Code.MISSING, "the file is missing; its text is kept")),
                report.refused());
    }

    @Test
    void aRowThatWasExportedFromTheArchiveIsNoSecondCaseOfIt() throws IOException {
        bench.ingest(bench.manifest("""
                {"study_id":"s-1001","text":"Left effusion."}"""));
        IngestReport again = bench.ingest(bench.manifest("""
                {"study_id":"%s","text":"Left effusion."}""".formatted(bench.id("s-1001"))));
        assertEquals(0, again.casesAdded());
        assertEquals(
                List.of("the row was exported from this archive, which has its case; ingest it into another archive"),
                Bench.reasons(again));
    }

    @Test
    void badRowsAreRejectedByTheirLineAndTheOthersGoOn() throws IOException {
        picture("a.png", 1);
        Path manifest = bench.manifest("{not json", """
                {"study_id":"s-1001","file":"a.png"}""", """
                {"study_id":["s-1001"],"file":"a.png"}""", """
                {"study_id":"s-1001"}""", """
                {"file":"a.png"}""");
        IngestReport report = bench.ingest(manifest);
        assertEquals(1, report.casesAdded());
        assertEquals(
                List.of(1, 3, 4, 5),
                report.refused().stream().map(refused -> refused.place().line()).toList());
        assertEquals(manifest.toString(), report.refused().getFirst().place().name());
    }

    @Test
    void aPathThatLeavesTheFolderIsRejected() throws IOException {
        Path secret = Files.write(temporary.resolve("secret.png"), Drawings.png(Drawings.grey(8, 8, 1)));
        Files.createSymbolicLink(bench.sources.resolve("link.png"), secret);
        Path manifest = bench.manifest("""
                {"study_id":"s-1001","text":"x","file":"../secret.png"}""", """
                {"study_id":"s-1001","text":"x","file":"%s"}""".formatted(secret), """
                {"study_id":"s-1001","text":"x","file":"sub/../../secret.png"}""", """
                {"study_id":"s-1001","text":"x","file":"link.png"}""", """
                {"study_id":"s-1001","text":"x","file":"a\\u0000.png"}""");
        IngestReport report = bench.ingest(manifest);
        assertEquals(0, report.casesAdded());
        assertEquals(5, report.refused().size());
        assertEquals(
                4,
                Bench.reasons(report).stream()
                        .filter(reason -> reason.contains("inside the manifest's"))
                        .count());
    }

    @Test
    void aManifestRulesItsFolder() throws IOException {
        picture("a.png", 1);
        picture("sub/b.png", 2);
        bench.put("queries.tsv", new byte[] {1});
        bench.manifest("""
                {"study_id":"s-1001","file":"a.png"}""");
        IngestReport report = bench.ingest(bench.sources);
        assertEquals(new IngestReport(1, 0, 0, 1, 0, 0, 0, List.of(), List.of()), report);
    }

    @Test
    void aManifestNamedTwiceCountsOnce() throws IOException {
        picture("a.png", 1);
        Path manifest = bench.manifest("""
                {"study_id":"s-1001","file":"a.png"}""");
        assertEquals(1, bench.ingest(bench.sources, manifest).casesAdded());
        assertEquals(List.of("planned 1", "advanced 1"), bench.heard);
    }

    @Test
    void textsOfTemplatesCanBeLeftOut() throws IOException {
        Path manifest = bench.manifest("""
                {"study_id":"s-1001","text":"Diagnosis: naevus.","text_origin":"template from metadata"}""", """
                {"study_id":"s-1002","text":"A brown spot.","text_origin":"original"}""");
        IngestReport report = bench.ingest(IngestOptions.DEFAULTS.leavingTemplateTextsOut(), manifest);
        assertEquals(1, report.casesAdded());
        assertEquals("A brown spot.", bench.content("s-1002").report().text());
    }

    @Test
    void aRowThatNamesAnotherPatientIsRejected() throws IOException {
        Path manifest = bench.manifest("""
                {"study_id":"s-1001","patient_id":"p-1001","text":"One."}""", """
                {"study_id":"s-1001","text":"Two."}""", """
                {"study_id":"s-1001","patient_id":"p-1002","text":"Three."}""");
        IngestReport report = bench.ingest(manifest);
        assertEquals(List.of("it names another patient than the rest of its study"), Bench.reasons(report));
        assertEquals("One.\n\nTwo.", bench.content("s-1001").report().text());
    }

    @Test
    void studiesOfWhichNobodySaysWhoseTheyAreBelongToDifferentPatients() throws IOException {
        bench.ingest(bench.manifest("""
                {"study_id":"s-1001","text":"One."}""", """
                {"study_id":"s-1002","text":"Two."}"""));
        assertNotEquals(
                bench.content("s-1001").patient(), bench.content("s-1002").patient());
    }

    @Test
    void aManifestsWordCountsBeforeTheFilesAndTheFileFillsInTheRest() throws IOException {
        byte[] file = new DicomSample("1.2.3", "1.2.3.1", 1)
                .patient("DICOM-77", "Doe^Jane")
                .text(0x0008_0020, "DA", "20200131")
                .text(0x0018_0015, "CS", "CHEST")
                .text(0x0010_0040, "CS", "F")
                .text(0x0018_5101, "CS", "AP")
                .file();
        bench.put("a.dcm", file);
        bench.ingest(bench.manifest("""
                {"study_id":"1.2.3","patient_id":"p-1001","modality":"DX","sex":"M","view":"PA","file":"a.dcm",
                 "text":"Doe, Jane: a film."}""".replace("\n", "")));
        Study study = bench.content("1.2.3").study();
        assertEquals("DX", study.modality());
        assertEquals("M", study.sex());
        assertEquals("CHEST", study.bodyPart());
        assertEquals(LocalDate.of(2020, 1, 31), study.date());
        assertEquals("PA", bench.images("1.2.3").getFirst().view());
        assertEquals(
                bench.archive.pseudonyms().ofPatient("p-1001"),
                bench.content("1.2.3").patient());
        assertEquals("[removed]: a film.", bench.content("1.2.3").report().text());
    }

    @Test
    void aRowWithoutAStudyTakesItFromItsDicomFile() throws IOException {
        bench.put("a.dcm", new DicomSample("1.2.3", "1.2.3.1", 1).file());
        bench.ingest(bench.manifest("""
                {"file":"a.dcm","text":"A film."}"""));
        assertEquals("A film.", bench.content("1.2.3").report().text());
    }

    @Test
    void aRowOfAnotherStudyThanItsFileIsRejectedWhole() throws IOException {
        bench.put("a.dcm", new DicomSample("1.2.3", "1.2.3.1", 1).file());
        IngestReport report = bench.ingest(bench.manifest("""
                {"study_id":"1.2.4","file":"a.dcm","text":"A film."}"""));
        assertEquals(List.of("study_id in the manifest is not the file's StudyInstanceUID"), Bench.reasons(report));
        assertEquals(0, report.casesAdded());
    }

    @Test
    void aReportThatGrowsTooLongLeavesTheLastTextOut() throws IOException {
        String half = "word ".repeat(30_000).strip();
        IngestReport report = bench.ingest(bench.manifest("""
                {"study_id":"s-1001","text":"%s"}""".formatted(half), """
                {"study_id":"s-1001","text":"other %s"}""".formatted(half)));
        assertEquals(1, report.casesAdded());
        assertEquals(List.of("its text would make the report longer than 200000 characters"), Bench.reasons(report));
    }

    @Test
    void anUpperClassOfAgesNamesNobody() throws IOException {
        bench.ingest(bench.manifest("""
                {"study_id":"s-1001","age":103,"text":"x"}"""));
        assertEquals(90, bench.content("s-1001").study().age());
    }
}
