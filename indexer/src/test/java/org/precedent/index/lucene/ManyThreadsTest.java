package org.precedent.index.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.precedent.encoder.Embedding;
import org.precedent.encoder.Fingerprint;
import org.precedent.index.CaseIndex;
import org.precedent.index.EncodedCase;
import org.precedent.index.Engine.Mode;
import org.precedent.index.Newest;
import org.precedent.index.SampleCase;
import org.precedent.index.Scope;
import org.precedent.index.TestSeed;
import org.precedent.index.VectorField;
import org.precedent.index.Vectors;
import org.precedent.index.model.Hit;

final class ManyThreadsTest {
    private static final Fingerprint ENCODER = new Fingerprint("weights", "words", "none", "none", "fp32");
    private static final int WRITERS = 2;
    private static final int ROUNDS = 20;
    private static final int NAMES = 10;

    @TempDir
    private Path directory = Path.of("");

    @Test
    void everySearchSeesWholeCasesWhileOthersReplaceThem() throws Exception {
        Random random = TestSeed.random("everySearchSeesWholeCasesWhileOthersReplaceThem");
        AtomicBoolean written = new AtomicBoolean();
        try (CaseIndex index = LuceneCaseIndex.open(directory, ENCODER, Mode.WRITE);
                CaseIndex reader = LuceneCaseIndex.open(directory, ENCODER, Mode.READ);
                ExecutorService threads = Executors.newFixedThreadPool(WRITERS + 2)) {
            List<Future<Integer>> writing = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                Random own = new Random(random.nextLong());
                String prefix = "w" + writer + "-";
                writing.add(threads.submit(() -> write(index, prefix, own)));
            }
            List<Future<Integer>> reading = new ArrayList<>();
            for (CaseIndex searched : List.of(index, reader)) {
                Callable<Integer> search = () -> search(searched, written);
                reading.add(threads.submit(search));
            }
            for (Future<Integer> writer : writing) {
                assertEquals(ROUNDS, writer.get());
            }
            written.set(true);
            for (Future<Integer> searches : reading) {
                assertTrue(searches.get() > 0);
            }
            assertEquals(WRITERS * NAMES, Newest.of(index).stats().cases());
            assertEquals(2 * WRITERS * NAMES, Newest.of(index).stats().imageVectors());
        }
    }

    private static int write(CaseIndex index, String prefix, Random random) throws IOException {
        for (int round = 0; round < ROUNDS; round++) {
            List<EncodedCase> cases = new ArrayList<>();
            for (int i = 0; i < NAMES; i++) {
                cases.add(SampleCase.named(prefix + i)
                        .report("Effusion in round " + round + ".")
                        .image("first-" + round, Vectors.random(random, 8))
                        .image("second-" + round, Vectors.random(random, 8))
                        .build());
            }
            index.add(cases);
            index.commit();
        }
        return ROUNDS;
    }

    private static int search(CaseIndex index, AtomicBoolean written) throws IOException {
        Embedding query = Vectors.of(1, 0, 0, 0, 0, 0, 0, 0);
        int searches = 0;
        while (!written.get() || searches == 0) {
            List<Hit> hits = Newest.of(index).nearest(VectorField.IMAGE, query, 100, Scope.ALL);
            assertEquals(hits.size(), hits.stream().map(Hit::id).distinct().count());
            for (Hit hit : hits) {
                Optional<EncodedCase> found = Newest.of(index).encoded(hit.id());
                assertEquals(2, found.orElseThrow().imageVectors().size());
            }
            searches++;
        }
        return searches;
    }
}
