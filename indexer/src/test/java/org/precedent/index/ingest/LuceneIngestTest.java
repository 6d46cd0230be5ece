package org.precedent.index.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.precedent.encoder.Embedding;
import org.precedent.index.CaseIndex;
import org.precedent.index.Engine.Mode;
import org.precedent.index.Newest;
import org.precedent.index.Scope;
import org.precedent.index.VectorField;
import org.precedent.index.lucene.LuceneEngine;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.Hit;
import org.precedent.index.picture.Drawings;
import org.precedent.index.record.CaseRecord;

class LuceneIngestTest {

    @TempDir
    Path temporary;

    private static IngestReport ingest(Bench bench, UnaryOperator<CaseIndex> wrapped) throws IOException {
        WrappedEngine engine = new WrappedEngine(new LuceneEngine(), wrapped);
        return bench.ingest(engine, bench.encoder, IngestOptions.DEFAULTS, bench.sources);
    }

    private static CaseIndex open(Bench bench) throws IOException {
        try (CaseRecord record = bench.record()) {
            Path folder =
                    bench.archive.index(record.currentGeneration().orElseThrow().name());
            return new LuceneEngine().open(folder, bench.encoder.fingerprint(), Mode.READ);
        }
    }

    private Bench bench() throws IOException {
        Bench bench = new Bench(temporary);
        bench.put("red.png", Drawings.png(Drawings.plain(32, 32, 0xFF0000)));
        bench.put("green.png", Drawings.png(Drawings.colours(32, 32, 7)));
        bench.put("film.dcm", new DicomSample("1.2.3", "1.2.3.1", 1).frames(4).file());
        bench.put("blank.dcm", new DicomSample("1.2.3", "1.2.3.1", 2).blank().file());
        bench.manifest("""
                {"study_id":"s-red","patient_id":"p-1","file":"red.png","text":"A red spot.\\n\\nIMPRESSION: no fever.","x":"1"}""", """
                {"study_id":"s-green","patient_id":"p-2","file":"green.png","labels":["green","noise"],"age":"33"}""", """
                {"study_id":"1.2.3","file":"film.dcm","text":"A film \\ud800 of the chest.","study_date":"2020-01-31"}""", """
                {"study_id":"1.2.3","file":"blank.dcm"}""");
        return bench;
    }

    @Test
    void whatWasIngestedIsFoundByItsLooksAndByItsWords() throws IOException {
        Bench bench = bench();
        ingest(bench, index -> index);
        try (CaseIndex index = open(bench)) {
            Embedding green = bench.encoder.encodeImage(Drawings.read(Drawings.png(Drawings.colours(32, 32, 7))));
            CaseId wanted = bench.archive.pseudonyms().ofStudy("s-green");
            assertEquals(
                    wanted,
                    Newest.of(index)
                            .nearest(VectorField.IMAGE, green, 1, Scope.ALL)
                            .getFirst()
                            .id());
            List<Hit> hits = Newest.of(index).matching("red spot", 3, Scope.ALL);
            assertEquals(
                    bench.archive.pseudonyms().ofStudy("s-red"), hits.getFirst().id());
        }
    }

    @Test
    void aCaseComesBackFromTheDiskAsItWentInSoThatASecondIngestFindsNothingToDo() throws IOException {
        Bench bench = bench();
        assertEquals(3, ingest(bench, index -> index).casesAdded());
        long images = bench.encoder.encodedImages();
        long texts = bench.encoder.encodedTexts();
        assertEquals(new IngestReport(0, 0, 3, 0, 0, 0, 0, List.of(), List.of()), ingest(bench, index -> index));
        assertEquals(images, bench.encoder.encodedImages());
        assertEquals(texts, bench.encoder.encodedTexts());
    }

    @Test
    void aCrashCostsNoSecondEncoding() throws IOException {
        Bench bench = bench();
        Counting full = new Counting(1);
        assertThrows(IOException.class, () -> ingest(bench, full));
        long images = bench.encoder.encodedImages();
        assertEquals(new IngestReport(3, 0, 0, 0, 0, 0, 0, List.of(), List.of()), ingest(bench, index -> index));
        try (CaseIndex index = open(bench)) {
            assertEquals(3, Newest.of(index).stats().cases());
        }
        assertEquals(images, bench.encoder.encodedImages());
    }
}
