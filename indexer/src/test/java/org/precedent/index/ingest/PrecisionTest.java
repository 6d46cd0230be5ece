package org.precedent.index.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.precedent.encoder.Encoder;
import org.precedent.encoder.FakeEncoder;
import org.precedent.encoder.Precision;
import org.precedent.encoder.PrecisionTooLow;
import org.precedent.encoder.WrongEncoder;
import org.precedent.encoder.runtime.PrecisionGuard;
import org.precedent.index.Newest;
import org.precedent.index.picture.Drawings;

/** An ingest whose encoder is held against fp32 on its first inputs. */
final class PrecisionTest {

    @TempDir
    private Path folder;

    private Bench bench() throws IOException {
        Bench bench = new Bench(folder);
        bench.put("red.png", Drawings.png(Drawings.colours(32, 32, 3)));
        bench.put("green.png", Drawings.png(Drawings.colours(32, 32, 7)));
        return bench;
    }

    @Test
    void aPrecisionThatSuitsTheModelIsKept() throws IOException {
        Bench bench = bench();
        Encoder guarded = new PrecisionGuard(bench.encoder, Precision.INT8, FakeEncoder::new);
        assertEquals(2, ingest(bench, guarded).casesAdded());
    }

    @Test
    void aPrecisionThatDoesNotSuitAddsNothingAndTheNextRunBeginsAnew() throws IOException {
        Bench bench = bench();
        Encoder guarded = new PrecisionGuard(bench.encoder, Precision.INT8, WrongEncoder::new);
        assertThrows(PrecisionTooLow.class, () -> ingest(bench, guarded));
        assertEquals(0, Newest.of(bench.index()).stats().cases());
        assertEquals(2, bench.ingest(bench.sources).imagesEncoded());
    }

    private static IngestReport ingest(Bench bench, Encoder encoder) throws IOException {
        return bench.ingest(encoder, bench.sources);
    }
}
