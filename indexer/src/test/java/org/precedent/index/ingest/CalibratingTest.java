package org.precedent.index.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.precedent.index.calibration.Calibration;
import org.precedent.index.record.CaseRecord;

/** How well the model knows an archive is measured as the archive changes, and kept. */
final class CalibratingTest {
    @TempDir
    Path temporary;

    @SuppressWarnings("NullAway.Init")
    private Bench bench;

    @BeforeEach
    void open() throws IOException {
        bench = new Bench(temporary);
    }

    private void ingest(int cases) throws IOException {
        String[] rows = IntStream.range(0, cases)
                .mapToObj(i -> "{\"study_id\":\"s-" + i + "\",\"text\":\"Left effusion of grade " + i + ".\"}")
                .toArray(String[]::new);
        bench.ingest(bench.manifest(rows));
    }

    private Calibration kept() throws IOException {
        try (CaseRecord record = bench.record()) {
            return Calibrating.kept(record, bench.encoder.fingerprint());
        }
    }

    @Test
    void anArchiveThatIsNotThereYetWasNotMeasured() throws IOException {
        assertEquals(Calibration.NONE, kept());
    }

    @Test
    void anIngestMeasuresAndOneThatAddsAFifthMeasuresAgain() throws IOException {
        ingest(10);
        assertEquals(10, kept().cases());
        ingest(12);
        assertEquals(10, kept().cases());
        ingest(13);
        assertEquals(13, kept().cases());
    }

    @Test
    void reindexMeasuresForTheEncoderThatItIsMadeWith() throws IOException {
        ingest(10);
        try (CaseRecord record = bench.record()) {
            record.keepCalibration(bench.encoder.fingerprint(), "of another version");
        }
        assertEquals(Calibration.NONE, kept());
        bench.reindex();
        assertEquals(10, kept().cases());
    }

    @Test
    void nothingIsEncodedForIt() throws IOException {
        ingest(10);
        long texts = bench.encoder.encodedTexts();
        try (CaseRecord record = bench.record()) {
            Calibrating.measure(record, bench.index());
        }
        assertEquals(texts, bench.encoder.encodedTexts());
        assertTrue(texts > 0);
    }
}
