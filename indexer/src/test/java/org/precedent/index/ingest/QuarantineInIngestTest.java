package org.precedent.index.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.precedent.encoder.Pixels;
import org.precedent.index.picture.Drawings;
import org.precedent.index.record.CaseRecord;
import org.precedent.index.record.Held;
import org.precedent.index.source.Code;
import org.precedent.index.source.Refused;

/** Images that may show text wait until a person has looked at them. */
final class QuarantineInIngestTest {
    private static final String STUDY = "1.2.3";

    @TempDir
    Path temporary;

    private Bench bench;

    @BeforeEach
    void make() throws IOException {
        bench = new Bench(temporary);
        bench.put("clean.dcm", new DicomSample(STUDY, "1.2.3.1", 1).file());
        bench.put(
                "told.dcm",
                new DicomSample(STUDY, "1.2.3.1", 2)
                        .text(0x0028_0301, "CS", "YES")
                        .file());
    }

    private static List<Code> codes(IngestReport report) {
        return report.refused().stream().map(Refused::code).toList();
    }

    private List<Held> held() throws IOException {
        try (CaseRecord record = bench.record()) {
            return record.quarantine();
        }
    }

    private void decide(Held.State state) throws IOException {
        try (CaseRecord record = bench.record()) {
            QuarantineList list = new QuarantineList(bench.archive, record);
            list.decide(list.in(EnumSet.allOf(Held.State.class)), state);
        }
    }

    @Test
    void theImageWaitsAndTheRestOfItsStudyDoesNot() throws IOException {
        IngestReport report = bench.ingest(bench.sources);
        assertEquals(List.of(Code.BURNED_IN), codes(report));
        assertEquals(1, bench.images(STUDY).size());
        Held held = held().getFirst();
        assertEquals(bench.id(STUDY), held.caseId());
        assertNotNull(held.picture());
        assertEquals(List.of(), bench.problems());
        bench.ingest(bench.sources);
        assertEquals(List.of(held), held(), "it waits once");
    }

    @Test
    void aPersonSeesWhatItShows() throws IOException {
        bench.ingest(bench.sources);
        try (CaseRecord record = bench.record()) {
            byte[] png = new QuarantineList(bench.archive, record)
                    .picture(held().getFirst())
                    .orElseThrow();
            Pixels seen = Drawings.read(png);
            assertEquals(255, seen.sample(1, 0, 0));
            assertEquals(0, seen.sample(0, 0, 0));
        }
    }

    @Test
    void whatAPersonLetInComesInWithItsSource() throws IOException {
        bench.ingest(bench.sources);
        decide(Held.State.RELEASED);
        assertEquals(List.of(), codes(bench.ingest(bench.sources)));
        assertEquals(2, bench.images(STUDY).size());
        assertEquals(List.of(), bench.problems());
        assertEquals(0, bench.ingest(bench.sources).refused().size());
    }

    @Test
    void whatAPersonKeptOutStaysOut() throws IOException {
        bench.ingest(bench.sources);
        decide(Held.State.DROPPED);
        IngestReport report = bench.ingest(bench.sources);
        assertEquals(List.of(Code.BURNED_IN), codes(report));
        assertTrue(Bench.reasons(report).getFirst().contains("kept it out"));
        assertEquals(1, bench.images(STUDY).size());
    }

    @Test
    void aDecisionIsOfTheseBytesAlone() throws IOException {
        bench.ingest(bench.sources);
        decide(Held.State.RELEASED);
        bench.put(
                "told.dcm",
                new DicomSample(STUDY, "1.2.3.1", 2)
                        .brightness(9)
                        .text(0x0028_0301, "CS", "YES")
                        .file());
        assertEquals(List.of(Code.BURNED_IN), codes(bench.ingest(bench.sources)));
        assertEquals(2, held().size());
    }

    @Test
    void aDeletedCaseLeavesNoPictureInQuarantine() throws IOException {
        bench.ingest(bench.sources);
        bench.delete(STUDY);
        assertEquals(List.of(), held());
        assertEquals(List.of(), bench.problems());
        bench.ingest(bench.sources);
        assertEquals(List.of(), held());
    }

    @Test
    void aManifestThatNamesTheFileHoldsItToo() throws IOException {
        Path manifest = bench.manifest("""
                {"id":"r","study_id":"1.2.3","file":"told.dcm","text":"Left effusion."}""");
        IngestReport report = bench.ingest(manifest);
        assertEquals(List.of(Code.BURNED_IN), codes(report));
        assertEquals(1, held().size());
        assertFalse(bench.content(STUDY).report().isEmpty());
        decide(Held.State.RELEASED);
        assertEquals(List.of(), codes(bench.ingest(manifest)));
        assertEquals(1, bench.images(STUDY).size());
    }
}
