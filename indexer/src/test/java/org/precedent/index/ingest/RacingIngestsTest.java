package org.precedent.index.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.precedent.index.Child;
import org.precedent.index.Engine;
import org.precedent.index.Scope;
import org.precedent.index.View;
import org.precedent.index.archive.ArchiveException;
import org.precedent.index.archive.CurrentIndex;
import org.precedent.index.lucene.LuceneEngine;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.Hit;
import org.precedent.index.record.CaseRecord;

/** Two first ingests into one archive at once, in processes of their own, and a reader that comes before either. */
class RacingIngestsTest {
    private static final Engine ENGINE = new LuceneEngine();
    private static final int STUDIES = 60;
    private static final List<Shelf> SHELVES =
            List.of(new Shelf("shelfa", STUDIES), new Shelf("shelfb", STUDIES), new Shelf("shelfc", STUDIES));
    private static final int ALL = 3 * STUDIES;

    @TempDir
    Path temporary;

    private Path log() {
        return temporary.resolve("encoded.log");
    }

    private Process ingesting(String sources) throws IOException {
        return Child.start(IngestingProcess.class, List.of(), temporary.toString(), sources, log().toString());
    }

    @Test
    void nothingIsLostDoubledOrEncodedTwice() throws Exception {
        for (Shelf shelf : SHELVES) {
            shelf.write(temporary);
        }
        Process one = ingesting(".");
        Process other = ingesting("shelfb");
        readWhile(one, other);
        assertEquals(0, one.waitFor());
        assertEquals(0, other.waitFor());
        List<String> encoded = LoggedEncoder.encoded(log());
        assertEquals(2 * ALL, encoded.size());
        assertEquals(2 * ALL, new HashSet<>(encoded).size());
        Bench bench = new Bench(temporary);
        assertEquals(List.of(), bench.problems(ENGINE));
        try (CaseRecord record = bench.record();
                CurrentIndex index = current(bench, record).orElseThrow();
                View view = index.view()) {
            assertEquals(ALL, view.stats().cases());
            for (Shelf shelf : SHELVES) {
                shelf.checkFound(bench, view);
            }
        }
    }

    /** Searches as a server does: what one view finds is whole, and no later view has less. */
    private void readWhile(Process one, Process other) throws Exception {
        Bench bench = new Bench(temporary);
        try (CaseRecord record = bench.record()) {
            Optional<CurrentIndex> opened = current(bench, record);
            while (opened.isEmpty() && one.isAlive()) {
                Thread.sleep(5);
                opened = current(bench, record);
            }
            try (CurrentIndex index = opened.orElseThrow()) {
                long before = 0;
                while (one.isAlive() || other.isAlive()) {
                    long now = read(index);
                    assertTrue(now >= before, now + " cases after " + before);
                    before = now;
                }
                assertTrue(before > 0, "nothing was read while they ran");
            }
        }
    }

    private static long read(CurrentIndex index) throws IOException {
        try (View view = index.view()) {
            List<CaseId> found = view.matching("effusion", ALL, Scope.ALL).stream()
                    .map(Hit::id)
                    .toList();
            assertEquals(view.stats().cases(), found.size());
            assertEquals(found.size(), view.cases(found).size());
            return found.size();
        }
    }

    private static Optional<CurrentIndex> current(Bench bench, CaseRecord record) throws IOException {
        try {
            return Optional.of(CurrentIndex.open(bench.archive, record, ENGINE, bench.encoder.fingerprint()));
        } catch (ArchiveException e) {
            String said = String.valueOf(e.getMessage());
            assertTrue(said.contains("holds no case yet"), said);
            return Optional.empty();
        }
    }
}
