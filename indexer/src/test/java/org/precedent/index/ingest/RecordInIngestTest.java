package org.precedent.index.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.precedent.encoder.Embedding;
import org.precedent.index.CaseIndex;
import org.precedent.index.Engine;
import org.precedent.index.Newest;
import org.precedent.index.Scope;
import org.precedent.index.model.ImageId;
import org.precedent.index.picture.Drawings;
import org.precedent.index.record.CaseRecord;
import org.precedent.index.record.Generation;
import org.precedent.index.source.Code;
import org.precedent.index.source.Refused;

/** What the record makes of sources that come again, of cases that are deleted, and of an index that is lost. */
class RecordInIngestTest {
    @TempDir
    Path temporary;

    @SuppressWarnings("NullAway.Init")
    private Bench bench;

    @BeforeEach
    void open() throws IOException {
        bench = new Bench(temporary);
    }

    private void two() throws IOException {
        bench.put("a.png", Drawings.png(Drawings.colours(16, 16, 1)));
        bench.put("b.png", Drawings.png(Drawings.colours(16, 16, 2)));
        bench.ingest(bench.manifest("""
                {"id":"r1","study_id":"s-1001","file":"a.png","text":"Left effusion."}""", """
                {"id":"r2","study_id":"s-1002","file":"b.png","text":"Right fracture."}"""));
    }

    @Test
    void aCorrectedReportTakesTheOldOnesPlace() throws IOException {
        two();
        IngestReport report = bench.ingest(bench.manifest("""
                {"id":"r1","study_id":"s-1001","file":"a.png","text":"No effusion. Rib fracture."}"""));
        assertEquals(1, report.casesUpdated());
        assertEquals(0, report.imagesEncoded());
        assertEquals(
                "No effusion. Rib fracture.", bench.content("s-1001").report().text());
        assertEquals(
                2, Newest.of(bench.index()).matching("fracture", 9, Scope.ALL).size());
        assertEquals(List.of(), bench.problems());
    }

    @Test
    void aReportOfAnotherRowJoinsTheFirst() throws IOException {
        two();
        bench.ingest(bench.manifest("""
                {"id":"r9","study_id":"s-1001","text":"Addendum: none."}"""));
        assertEquals(
                "Left effusion.\n\nAddendum: none.",
                bench.content("s-1001").report().text());
    }

    @Test
    void anImageThatIsSentAgainTakesItsOwnPlace() throws IOException {
        Path file = bench.put(
                "a.dcm", new DicomSample("1.2.3", "1.2.3.1", 1).brightness(1).file());
        bench.ingest(bench.sources);
        ImageId before = bench.images("1.2.3").getFirst().id();
        bench.put("a.dcm", new DicomSample("1.2.3", "1.2.3.1", 1).brightness(2).file());
        bench.ingest(file);
        assertEquals(1, bench.images("1.2.3").size());
        assertFalse(bench.images("1.2.3").getFirst().id().equals(before));
        assertTrue(bench.files().version(before).isEmpty());
        assertEquals(List.of(), bench.problems());
    }

    @Test
    void aLostIndexIsMadeAgainWithoutEncoding() throws IOException {
        two();
        var before = bench.encoded("s-1001");
        loseIndex();
        long images = bench.encoder.encodedImages();
        long texts = bench.encoder.encodedTexts();
        bench.reindex();
        assertEquals(before, bench.encoded("s-1001"));
        assertEquals(images, bench.encoder.encodedImages());
        assertEquals(texts, bench.encoder.encodedTexts());
        assertEquals(List.of(), bench.problems());
    }

    @Test
    void aLostIndexIsMadeAgainByTheNextIngest() throws IOException {
        two();
        loseIndex();
        IngestReport report = bench.ingest(bench.sources);
        assertEquals(0, report.imagesEncoded());
        assertEquals(2, Newest.of(bench.index()).stats().cases());
    }

    private void loseIndex() throws IOException {
        try (CaseRecord record = bench.record()) {
            bench.memory.lose(
                    bench.archive.index(record.currentGeneration().orElseThrow().name()));
        }
    }

    @Test
    void aNewGenerationTakesTheOldOnesPlaceAndAnswersAsBefore() throws IOException {
        two();
        var before = bench.encoded("s-1002");
        bench.reindex();
        assertEquals(before, bench.encoded("s-1002"));
        try (CaseRecord record = bench.record()) {
            assertEquals(2, record.generations().size());
        }
        assertEquals(List.of(), bench.problems());
    }

    @Test
    void aDeletedCaseIsGoneEverywhereAndItsSourcesAreRefused() throws IOException {
        two();
        ImageId image = bench.images("s-1001").getFirst().id();
        bench.delete("s-1001");
        assertThrows(NoSuchElementException.class, () -> bench.content("s-1001"));
        assertTrue(bench.files().version(image).isEmpty());
        assertEquals(List.of(), bench.problems());
        IngestReport report = bench.ingest(bench.manifest("""
                {"id":"r1","study_id":"s-1001","file":"a.png","text":"Left effusion."}"""));
        assertEquals(
                List.of(Code.DELETED),
                report.refused().stream().map(Refused::code).toList());
        assertThrows(NoSuchElementException.class, () -> bench.content("s-1001"));
    }

    @Test
    void aDeletionThatWasCutOffIsFinishedByDoingItAgain() throws IOException {
        two();
        bench.reindex();
        Engine full = new WrappedEngine(bench.memory, new Counting(1));
        assertThrows(IOException.class, () -> bench.delete(full, "s-1001"));
        bench.delete("s-1001");
        try (CaseRecord record = bench.record()) {
            for (Generation generation : record.generations()) {
                CaseIndex index = bench.memory.open(
                        bench.archive.index(generation.name()), generation.fingerprint(), Engine.Mode.WRITE);
                assertEquals(
                        1, Newest.of(index).stats().cases(), generation.state().toString());
            }
        }
        assertEquals(List.of(), bench.problems());
    }

    @Test
    void aVectorThatTheRecordHasAndTheIndexHasNotIsNamed() throws IOException {
        two();
        Embedding vector = bench.encoder.encodeTexts(List.of("A fracture.")).getFirst();
        try (CaseRecord record = bench.record()) {
            record.keepVectors(
                    bench.encoder.fingerprint(), Map.of(bench.id("s-1001"), Map.of("text|" + "0".repeat(64), vector)));
        }
        assertEquals(1, bench.problems().size());
        assertTrue(bench.problems().getFirst().contains("vectors of case " + bench.id("s-1001")));
    }

    @Test
    void aDeletionThatIsLiftedLetsTheSourcesInAgain() throws IOException {
        two();
        bench.delete("s-1001");
        try (CaseRecord record = bench.record()) {
            record.liftDeletion(bench.id("s-1001"));
        }
        assertEquals(1, bench.ingest(bench.sources).casesAdded());
    }

    @Test
    void aNameThatIsKnownLaterIsTakenOutOfWhatWasAcceptedBefore() throws IOException {
        bench.ingest(bench.manifest("""
                {"id":"r1","study_id":"1.2.3","text":"Mrs Winterbottom has an effusion."}"""));
        Path file = bench.put(
                "films/a.dcm",
                new DicomSample("1.2.3", "1.2.3.1", 1)
                        .patient("P-1", "Winterbottom^Eleanor")
                        .file());
        bench.ingest(file);
        assertFalse(bench.content("1.2.3").report().text().contains("Winterbottom"));
    }

    @Test
    void aCaseThatNoSearchCanReachIsNamed() throws IOException {
        bench.put("grey.png", Drawings.png(Drawings.plain(8, 8, 0x808080)));
        IngestReport report = bench.ingest(bench.sources);
        assertEquals(1, report.casesAdded());
        assertEquals(1, report.notices().size());
        assertTrue(report.notices().getFirst().what().contains("no search can reach it"));
    }
}
