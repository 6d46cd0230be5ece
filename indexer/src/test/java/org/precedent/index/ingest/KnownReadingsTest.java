package org.precedent.index.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.precedent.index.container.ContainerLimits;
import org.precedent.index.container.Containers;
import org.precedent.index.deid.Profile;
import org.precedent.index.dicom.CtPreset;
import org.precedent.index.dicom.DicomLimits;
import org.precedent.index.dicom.DicomReader;
import org.precedent.index.model.CaseId;
import org.precedent.index.picture.Drawings;
import org.precedent.index.record.CaseRecord;
import org.precedent.index.source.SourceList;
import org.precedent.index.source.door.Doors;

/** When sources need not be read again. */
class KnownReadingsTest {
    private static final String PICTURE_ROW = """
            {"id":"r1","study_id":"s-1001","file":"a.png","text":"Left effusion."}""";
    private static final String DICOM_ROW = """
            {"id":"r2","study_id":"1.2.3","file":"b.dcm","text":"Right fracture."}""";

    @TempDir
    Path temporary;

    @SuppressWarnings("NullAway.Init")
    private Bench bench;

    @BeforeEach
    void ingested() throws IOException {
        bench = new Bench(temporary);
        bench.put("a.png", Drawings.png(Drawings.colours(16, 16, 1)));
        bench.put("b.dcm", new DicomSample("1.2.3", "1.2.3.1", 1).file());
        IngestReport report = bench.ingest(bench.manifest(PICTURE_ROW, DICOM_ROW));
        assertEquals(2, report.casesAdded());
        assertEquals(List.of(), report.refused());
    }

    /** The studies of the manifest that need not be read again. */
    private List<String> known(int frames) throws IOException {
        DicomReader dicom =
                DicomReader.standard(bench.archive.pseudonyms(), DicomLimits.DEFAULTS, CtPreset.MEDGEMMA_REPORT);
        try (CaseRecord record = bench.record();
                Doors doors = new Doors(bench.archive.pseudonyms(), dicom, Profile.DEFAULTS, frames, false);
                Containers containers = new Containers(ContainerLimits.DEFAULTS, () -> bench.sources)) {
            Path manifest = bench.sources.resolve("manifest.jsonl");
            Map<CaseId, List<Entry>> plan = Planner.plan(
                            SourceList.named(List.of(manifest)),
                            bench.archive.root(),
                            containers,
                            record,
                            doors,
                            _ -> {})
                    .cases();
            KnownReadings readings = new KnownReadings(record, bench.archive.files(), doors, Keep.ALL);
            List<String> known = new ArrayList<>();
            for (String study : List.of("s-1001", "1.2.3")) {
                if (readings.has(bench.id(study), plan.getOrDefault(bench.id(study), List.of()))) {
                    known.add(study);
                }
            }
            return known;
        }
    }

    private List<String> known() throws IOException {
        return known(IngestOptions.DEFAULTS.framesPerInstance());
    }

    @Test
    void whatWasReadIsKnown() throws IOException {
        assertEquals(List.of("s-1001", "1.2.3"), known());
        assertEquals(2, bench.ingest(bench.sources).casesUnchanged());
    }

    @Test
    void aRowThatSaysSomethingElseIsReadAgain() throws IOException {
        bench.manifest(PICTURE_ROW.replace("Left", "Small"), DICOM_ROW);
        assertEquals(List.of("1.2.3"), known());
    }

    @Test
    void anImageThatIsAnotherIsReadAgain() throws IOException {
        bench.put("a.png", Drawings.png(Drawings.colours(16, 16, 2)));
        assertEquals(List.of("1.2.3"), known());
        bench.put("b.dcm", new DicomSample("1.2.3", "1.2.3.1", 1).brightness(9).file());
        assertEquals(List.of(), known());
        Files.delete(bench.sources.resolve("a.png"));
        assertEquals(List.of(), known());
    }

    @Test
    void whatIsReadInAnotherWayIsReadAgain() throws IOException {
        assertEquals(List.of(), known(IngestOptions.DEFAULTS.framesPerInstance() + 1));
    }

    @Test
    void aCaseWhoseRenderingIsLostIsReadAgainWhichBringsItBack() throws IOException {
        Files.delete(bench.shownFile(bench.images("s-1001").getFirst().id()));
        assertEquals(List.of("1.2.3"), known());
        assertEquals(1, bench.problems().size());
        bench.ingest(bench.sources);
        assertEquals(List.of(), bench.problems());
        assertEquals(List.of("s-1001", "1.2.3"), known());
    }

    @Test
    void aCaseThatAnotherSourceChangedIsReadAgain() throws IOException {
        Path other = bench.put("other.jsonl", """
                {"id":"r9","study_id":"s-1001","text":"Addendum: none."}""".getBytes(StandardCharsets.UTF_8));
        bench.ingest(other);
        assertEquals(List.of("1.2.3"), known());
        bench.ingest(bench.sources.resolve("manifest.jsonl"));
        assertEquals(List.of("s-1001", "1.2.3"), known());
    }

    @Test
    void whatWasRefusedIsReadAgainSoThatItIsSaidAgain() throws IOException {
        bench.put("b.dcm", new byte[200]);
        bench.manifest(PICTURE_ROW, DICOM_ROW.replace("Right", "Old"));
        assertEquals(
                1,
                bench.ingest(bench.sources.resolve("manifest.jsonl")).refused().size());
        assertEquals(List.of("s-1001"), known());
        assertEquals(
                1,
                bench.ingest(bench.sources.resolve("manifest.jsonl")).refused().size());
    }

    @Test
    void aDeletedCaseIsNotKnown() throws IOException {
        bench.delete("s-1001");
        assertEquals(List.of("1.2.3"), known());
        assertFalse(bench.ingest(bench.sources).refused().isEmpty());
        assertTrue(known().contains("1.2.3"));
    }
}
