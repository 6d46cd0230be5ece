package org.precedent.index.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.precedent.index.CaseIndex;
import org.precedent.index.Child;
import org.precedent.index.Engine;
import org.precedent.index.Scope;
import org.precedent.index.TestSeed;
import org.precedent.index.VectorField;
import org.precedent.index.View;
import org.precedent.index.lucene.LuceneEngine;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.Hit;
import org.precedent.index.record.CaseRecord;

/** Whole ingests that are killed, with everything real but the encoder, which counts. */
class KilledIngestTest {
    private static final int KILLS = Integer.getInteger("tests.kills", 10);
    private static final int STUDIES = 40;
    private static final int QUERIES = 20;
    private static final double SAME = 1e-6;
    private static final Engine ENGINE = new LuceneEngine();

    @TempDir
    Path temporary;

    private Path log() {
        return temporary.resolve("encoded.log");
    }

    @Test
    void aRunThatIsKilledAtAnyInstantIsFinishedByTheNext() throws Exception {
        Random random = TestSeed.random("aRunThatIsKilledAtAnyInstantIsFinishedByTheNext");
        List<Shelf> shelves = new ArrayList<>();
        shelves.add(shelf(0));
        long whole = run(Long.MAX_VALUE);
        int amidst = 0;
        for (int kill = 1; kill <= KILLS; kill++) {
            shelves.add(shelf(kill));
            Set<String> kept = kept(LoggedEncoder.encoded(log()));
            int before = LoggedEncoder.encoded(log()).size();
            run(random.nextLong(2 * whole));
            List<String> encoded = LoggedEncoder.encoded(log());
            List<String> again = encoded.subList(before, encoded.size()).stream()
                    .filter(kept::contains)
                    .toList();
            assertEquals(List.of(), again, "encoded again though its vector was kept");
            boolean some = encoded.size() > before;
            boolean all = encoded.stream().distinct().count() == 2L * shelves.size() * STUDIES;
            amidst += some && !all ? 1 : 0;
        }
        run(Long.MAX_VALUE);
        checkFound(shelves);
        checkEncodings(amidst);
        checkIndexIsMadeAgain(shelves);
    }

    private Shelf shelf(int number) throws IOException {
        Shelf shelf = new Shelf("shelf" + (char) ('a' + number / 26) + (char) ('a' + number % 26), STUDIES);
        shelf.write(temporary);
        return shelf;
    }

    /**
     * Ingests all sources in a process, which is killed that many nanoseconds after it began; returns how long it took.
     */
    private long run(long nanos) throws Exception {
        Process process = Child.start(IngestingProcess.class, List.of(), temporary.toString(), ".", log().toString());
        try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
            assertEquals("begun", said.readLine());
            long begun = System.nanoTime();
            if (nanos == Long.MAX_VALUE) {
                assertEquals(0, process.waitFor());
            } else {
                Thread.sleep(nanos / 1_000_000, (int) (nanos % 1_000_000));
                process.toHandle().destroyForcibly();
                process.waitFor();
            }
            return System.nanoTime() - begun;
        }
    }

    private Set<String> kept(List<String> contents) throws IOException {
        Bench bench = new Bench(temporary);
        try (CaseRecord record = bench.record()) {
            return record.vectors(bench.encoder.fingerprint(), contents).keySet();
        }
    }

    private CaseIndex index(Bench bench) throws IOException {
        try (CaseRecord record = bench.record()) {
            Path folder =
                    bench.archive.index(record.currentGeneration().orElseThrow().name());
            return ENGINE.open(folder, bench.encoder.fingerprint(), Engine.Mode.READ);
        }
    }

    private void checkFound(List<Shelf> shelves) throws IOException {
        Bench bench = new Bench(temporary);
        assertEquals(List.of(), bench.problems(ENGINE));
        try (CaseIndex index = index(bench);
                View view = index.view()) {
            assertEquals((long) shelves.size() * STUDIES, view.stats().cases());
            for (Shelf shelf : shelves) {
                shelf.checkFound(bench, view);
            }
        }
    }

    /** What is lost with a kill is a batch whose vectors were not yet kept. */
    private void checkEncodings(int amidst) throws IOException {
        List<String> encoded = LoggedEncoder.encoded(log());
        long again = encoded.size() - encoded.stream().distinct().count();
        System.out.printf(
                "%d kills, %d of them amidst the encoding: %d contents encoded, %d again%n",
                KILLS, amidst, encoded.size(), again);
        assertTrue(again <= (long) KILLS * IngestingProcess.OPTIONS.batchSize(), again + " encoded again");
    }

    private void checkIndexIsMadeAgain(List<Shelf> shelves) throws IOException {
        Bench bench = new Bench(temporary);
        Answers before = answers(bench, shelves);
        int encoded = LoggedEncoder.encoded(log()).size();
        try (Stream<Path> files = Files.walk(temporary.resolve("data").resolve("index"))) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
        new Bench(temporary).reindex(ENGINE, new LoggedEncoder(log()));
        assertEquals(encoded, LoggedEncoder.encoded(log()).size());
        checkSame(before, answers(bench, shelves));
        assertEquals(List.of(), bench.problems(ENGINE));
    }

    /** What the same queries bring. */
    private record Answers(List<List<CaseId>> byWords, List<List<Hit>> byVector) {}

    /**
     * The scores of words change a little when Lucene forgets what was replaced, for all alike; the last bits of a
     * vector's depend on how it was cut into segments, and with them which of two equals is the last.
     */
    private static void checkSame(Answers before, Answers after) {
        assertEquals(before.byWords(), after.byWords());
        assertEquals(QUERIES, after.byVector().size());
        for (int query = 0; query < QUERIES; query++) {
            checkSame(before.byVector().get(query), after.byVector().get(query));
        }
    }

    private static void checkSame(List<Hit> before, List<Hit> after) {
        double end = before.getLast().score() + 2 * SAME;
        assertEquals(above(end, before), above(end, after));
        for (int rank = 0; rank < before.size(); rank++) {
            assertEquals(before.get(rank).score(), after.get(rank).score(), SAME);
        }
    }

    private static Set<CaseId> above(double end, List<Hit> hits) {
        return hits.stream().filter(hit -> hit.score() > end).map(Hit::id).collect(Collectors.toSet());
    }

    private Answers answers(Bench bench, List<Shelf> shelves) throws IOException {
        Answers answers = new Answers(new ArrayList<>(), new ArrayList<>());
        try (CaseIndex index = index(bench);
                View view = index.view()) {
            for (int query = 0; query < QUERIES; query++) {
                String words =
                        "effusion sign " + shelves.get(query % shelves.size()).word(1);
                answers.byWords()
                        .add(view.matching(words, 10, Scope.ALL).stream()
                                .map(Hit::id)
                                .toList());
                answers.byVector()
                        .add(view.nearest(VectorField.PASSAGE, bench.encoder.encodeText(words), 10, Scope.ALL));
            }
        }
        return answers;
    }
}
