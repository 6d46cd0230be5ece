package org.precedent.index.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.precedent.encoder.Embedding;
import org.precedent.encoder.Encoder;
import org.precedent.encoder.FakeEncoder;
import org.precedent.encoder.ForwardingEncoder;
import org.precedent.encoder.Pixels;
import org.precedent.index.Newest;
import org.precedent.index.archive.IndexLock;
import org.precedent.index.picture.Drawings;
import org.precedent.index.record.CaseRecord;

/** What was not committed is gone, as after a crash, whenever a test opens the index anew. */
class CrashTest {

    private static final int CASES = 20;
    private static final int LONG_REPORTS = 5;
    private static final int PASSAGES = 1_000;
    private static final IngestOptions BIG_COMMITS = commitsOf(1000);

    @TempDir
    Path temporary;

    static IngestOptions commitsOf(int cases) {
        return new IngestOptions(false, 3, 16, cases, Duration.ofHours(1), 1 << 20, 100, Keep.ALL);
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
        Counting full = new Counting(1);
        assertThrows(IOException.class, () -> bench.ingest(full, bench.sources));
        assertEquals(0, Newest.of(bench.index()).stats().cases());
        IngestReport report = bench.ingest(bench.sources);
        assertEquals(new IngestReport(CASES, 0, 0, 0, 0, 0, 0, List.of(), List.of()), report);
        checkWhole(bench);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7})
    void aCrashAtALaterCommitKeepsTheEarlierOnes(int failing) throws IOException {
        Bench bench = bench();
        Counting full = new Counting(failing);
        assertThrows(IOException.class, () -> bench.ingest(full, commitsOf(2), bench.sources));
        assertEquals(2L * (failing - 1), Newest.of(bench.index()).stats().cases());
        bench.ingest(bench.sources);
        checkWhole(bench);
    }

    @Test
    void smallerCommitsAfterACrashForgetNothingThatIsStillNeeded() throws IOException {
        Bench bench = bench();
        Counting first = new Counting(1);
        assertThrows(IOException.class, () -> bench.ingest(first, bench.sources));
        Counting second = new Counting(3);
        assertThrows(IOException.class, () -> bench.ingest(second, commitsOf(1), bench.sources));
        bench.ingest(bench.sources);
        checkWhole(bench);
    }

    @Test
    void anIngestOfSomethingElseAfterACrashForgetsNothingEither() throws IOException {
        Bench bench = bench();
        Counting first = new Counting(1);
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
        Encoder dying = new DyingEncoder(bench.encoder, 4);
        assertThrows(UncheckedIOException.class, () -> bench.ingest(dying, bench.sources));
        assertEquals(12, bench.encoder.encodedImages());
        bench.ingest(bench.sources);
        checkWhole(bench);
    }

    @Test
    void commitsFollowTheCasesOrTheClock() throws IOException {
        Bench bench = bench();
        Counting byCases = new Counting();
        bench.ingest(byCases, commitsOf(3), bench.sources);
        assertEquals(7, byCases.commits());
        Bench other = new Bench(temporary.resolve("other"), BIG_COMMITS);
        Counting byTime = new Counting();
        other.ingest(
                byTime, new IngestOptions(false, 3, 16, 1000, Duration.ZERO, 1 << 20, 100, Keep.ALL), bench.sources);
        assertEquals(CASES, byTime.commits());
    }

    @Test
    void aCommitHasNoMoreVectorsThanNeedNoGraph() throws IOException {
        Bench bench = new Bench(temporary.resolve("passages"), BIG_COMMITS);
        String[] rows = new String[LONG_REPORTS];
        for (int i = 0; i < LONG_REPORTS; i++) {
            String report = "FINDINGS: nodule %d is seen.\\n\\n".formatted(i).repeat(PASSAGES);
            rows[i] = "{\"id\":\"r%d\",\"study_id\":\"s%d\",\"text\":\"%s\"}".formatted(i, i, report);
        }
        bench.manifest(rows);
        Counting commits = new Counting();
        IngestReport report = bench.ingest(commits, BIG_COMMITS, bench.sources);
        assertEquals(LONG_REPORTS, report.casesAdded());
        assertTrue(commits.commits() > 1, "one commit");
    }

    @Test
    void whatOneIngestAcceptsWhileAnotherIndexesIsIndexedAfterwards() throws Exception {
        Bench bench = bench();
        IndexLock busy = bench.archive.tryIndexLock().orElseThrow();
        try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
            Future<IngestReport> waiting = threads.submit(() -> bench.ingest(bench.sources));
            while (!accepted(bench)) {
                Thread.sleep(20);
            }
            assertEquals(0, bench.encoder.encodedImages());
            busy.close();
            assertEquals(CASES, waiting.get().casesAdded());
        }
        assertTrue(bench.heard.contains("waiting"));
        checkWhole(bench);
    }

    private static boolean accepted(Bench bench) throws IOException {
        try (CaseRecord record = bench.record()) {
            return record.counts().cases() == CASES;
        }
    }

    /** An encoder whose machine fails after some batches of images. */
    private static final class DyingEncoder extends ForwardingEncoder {
        private int batchesLeft;

        DyingEncoder(FakeEncoder inner, int batches) {
            super(inner);
            this.batchesLeft = batches;
        }

        @Override
        public List<Embedding> encodeImages(List<Pixels> images) {
            batchesLeft--;
            if (batchesLeft < 0) {
                throw new UncheckedIOException(new IOException("the card is gone"));
            }
            return super.encodeImages(images);
        }
    }
}
