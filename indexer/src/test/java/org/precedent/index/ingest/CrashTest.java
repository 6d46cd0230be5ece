package org.precedent.index.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.precedent.encoder.Embedding;
import org.precedent.encoder.Encoder;
import org.precedent.encoder.FakeEncoder;
import org.precedent.encoder.Fingerprint;
import org.precedent.encoder.Pixels;
import org.precedent.encoder.Regions;
import org.precedent.encoder.Tokens;
import org.precedent.index.Newest;
import org.precedent.index.dicom.CtPreset;
import org.precedent.index.dicom.DicomLimits;
import org.precedent.index.dicom.DicomReader;
import org.precedent.index.picture.Drawings;
import org.precedent.index.tags.ImageKinds;

/** What was not committed is gone, as after a crash, whenever a test opens the index anew. */
class CrashTest {

    private static final int CASES = 20;
    private static final IngestOptions BIG_COMMITS = commitsOf(1000);

    @TempDir
    Path temporary;

    private static IngestOptions commitsOf(int cases) {
        return new IngestOptions(false, 3, 16, cases, Duration.ofHours(1), 1 << 20);
    }

    private Bench bench() throws IOException {
        Bench bench = new Bench(temporary, BIG_COMMITS);
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < CASES; i++) {
            bench.put(i + ".png", Drawings.png(Drawings.grey(8, 8, i)));
            rows.append("{\"study_id\":\"s-10")
                    .append(i)
                    .append("\",\"file\":\"")
                    .append(i);
            rows.append(".png\",\"text\":\"Finding number ").append(i).append(".\"}\n");
        }
        bench.manifest(rows.toString());
        return bench;
    }

    private static void checkWhole(Bench bench) throws IOException {
        assertEquals(CASES, Newest.of(bench.index()).stats().cases());
        assertEquals(CASES, Newest.of(bench.index()).stats().imageVectors());
        assertEquals(CASES, Newest.of(bench.index()).stats().passageVectors());
        assertEquals(CASES, bench.encoder.encodedImages(), "images encoded in all runs together");
        assertEquals(CASES, bench.encoder.encodedTexts(), "texts encoded in all runs together");
    }

    @Test
    void aCrashBeforeTheCommitCostsNoSecondEncoding() throws IOException {
        Bench bench = bench();
        CountingIndex full = new CountingIndex(bench.index(), 1);
        assertThrows(IOException.class, () -> bench.ingest(full, bench.sources));
        assertEquals(0, Newest.of(bench.index()).stats().cases());
        IngestReport report = bench.ingest(bench.sources);
        assertEquals(new IngestReport(CASES, 0, 0, 0, 0, 0, List.of()), report);
        checkWhole(bench);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7})
    void aCrashAtALaterCommitKeepsTheEarlierOnes(int failing) throws IOException {
        Bench bench = bench();
        CountingIndex full = new CountingIndex(bench.index(), failing);
        assertThrows(IOException.class, () -> bench.ingest(full, commitsOf(2), bench.sources));
        assertEquals(2L * (failing - 1), Newest.of(bench.index()).stats().cases());
        bench.ingest(bench.sources);
        checkWhole(bench);
    }

    @Test
    void smallerCommitsAfterACrashForgetNothingThatIsStillNeeded() throws IOException {
        Bench bench = bench();
        CountingIndex first = new CountingIndex(bench.index(), 1);
        assertThrows(IOException.class, () -> bench.ingest(first, bench.sources));
        CountingIndex second = new CountingIndex(bench.index(), 3);
        assertThrows(IOException.class, () -> bench.ingest(second, commitsOf(1), bench.sources));
        bench.ingest(bench.sources);
        checkWhole(bench);
    }

    @Test
    void anIngestOfSomethingElseAfterACrashForgetsNothingEither() throws IOException {
        Bench bench = bench();
        CountingIndex first = new CountingIndex(bench.index(), 1);
        assertThrows(IOException.class, () -> bench.ingest(first, bench.sources));
        Path other = bench.put("other/x.png", Drawings.png(Drawings.grey(8, 8, 999)));
        bench.ingest(other);
        IngestReport report = bench.ingest(bench.sources.resolve("manifest.jsonl"));
        assertEquals(0, report.imagesEncoded());
        assertEquals(0, report.passagesEncoded());
    }

    @Test
    void aFailingEncoderCostsOnlyTheBatchItFailedIn() throws IOException {
        Bench bench = bench();
        DicomReader dicom = new DicomReader(bench.archive.pseudonyms(), DicomLimits.DEFAULTS, CtPreset.MEDGEMMA_REPORT);
        Encoder dying = new DyingEncoder(bench.encoder, 4);
        Ingest ingest = new Ingest(
                bench.index(), dying, bench.archive, dicom, ImageKinds.MEDICAL, BIG_COMMITS, IngestListener.NONE);
        assertThrows(UncheckedIOException.class, () -> ingest.run(List.of(bench.sources)));
        assertEquals(12, bench.encoder.encodedImages());
        bench.ingest(bench.sources);
        checkWhole(bench);
    }

    @Test
    void commitsFollowTheCasesOrTheClock() throws IOException {
        Bench bench = bench();
        CountingIndex byCases = new CountingIndex(bench.index());
        bench.ingest(byCases, commitsOf(3), bench.sources);
        assertEquals(7, byCases.commits());
        Bench other = new Bench(temporary.resolve("other"), BIG_COMMITS);
        CountingIndex byTime = new CountingIndex(other.index());
        other.ingest(byTime, new IngestOptions(false, 3, 16, 1000, Duration.ZERO, 1 << 20), bench.sources);
        assertEquals(CASES, byTime.commits());
    }

    @Test
    void twoIngestsAtOnceAreNotPossible() throws IOException {
        Bench bench = bench();
        try (var open = bench.archive.embeddings(bench.encoder.fingerprint(), bench.encoder.dimension())) {
            assertEquals(0, open.size());
            assertThrows(IOException.class, () -> bench.ingest(bench.sources));
        }
    }

    /** An encoder whose machine fails after some batches of images. */
    private static final class DyingEncoder implements Encoder {
        private final FakeEncoder inner;
        private int batchesLeft;

        DyingEncoder(FakeEncoder inner, int batches) {
            this.inner = inner;
            this.batchesLeft = batches;
        }

        @Override
        public List<Embedding> encodeImages(List<Pixels> images) {
            batchesLeft--;
            if (batchesLeft < 0) {
                throw new UncheckedIOException(new IOException("the card is gone"));
            }
            return inner.encodeImages(images);
        }

        @Override
        public List<Embedding> encodeTexts(List<String> texts) {
            return inner.encodeTexts(texts);
        }

        @Override
        public Fingerprint fingerprint() {
            return inner.fingerprint();
        }

        @Override
        public int dimension() {
            return inner.dimension();
        }

        @Override
        public int textLimit() {
            return inner.textLimit();
        }

        @Override
        public Tokens tokenize(String text) {
            return inner.tokenize(text);
        }

        @Override
        public Regions encodeRegions(Pixels image) {
            return inner.encodeRegions(image);
        }

        @Override
        public double probability(double cosine) {
            return inner.probability(cosine);
        }

        @Override
        public boolean calibrated() {
            return inner.calibrated();
        }

        @Override
        public void close() {
            inner.close();
        }
    }
}
