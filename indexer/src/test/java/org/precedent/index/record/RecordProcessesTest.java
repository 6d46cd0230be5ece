package org.precedent.index.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.precedent.index.Child;
import org.precedent.index.TestSeed;
import org.precedent.index.model.CollectionContent;
import org.precedent.index.model.SourceKey;

/** One record under many threads, several processes, and processes that are killed. */
final class RecordProcessesTest {

    private static final int BATCHES = 20;
    private static final int KILLS = 5;

    @TempDir
    Path temporary;

    private Path file() {
        return temporary.resolve("record.db");
    }

    private Process accepting(String name, int batches) throws IOException {
        return Child.start(AcceptingProcess.class, List.of(), file().toString(), name, String.valueOf(batches));
    }

    private static void assertSound(CaseRecord record) throws IOException {
        List<String> problems = new ArrayList<>();
        record.check(problems::add);
        assertEquals(List.of(), problems);
    }

    private static void assertHolds(CaseRecord record, String name, int acknowledged) throws IOException {
        for (int i = 0; i < acknowledged; i++) {
            Arrival arrival = AcceptingProcess.arrival(name, i);
            assertEquals(
                    arrival.contribution(),
                    record.contribution(arrival.contribution().source())
                            .orElseThrow()
                            .contribution());
        }
    }

    @Test
    void threadsAcceptAndReadAtOnce() throws Exception {
        try (SqliteRecord record = SqliteRecord.open(file(), Access.WRITE, RecordUnderTest.KEY);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> work = new ArrayList<>();
            for (int thread = 0; thread < 6; thread++) {
                String name = "thread" + thread + "-";
                work.add(threads.submit(() -> {
                    for (int batch = 0; batch < BATCHES; batch++) {
                        AcceptingProcess.accept(record, name, batch);
                        assertHolds(record, name, AcceptingProcess.BATCH);
                    }
                    return true;
                }));
            }
            for (Future<?> done : work) {
                done.get();
            }
            assertEquals(6 * BATCHES * AcceptingProcess.BATCH, record.counts().contributions());
            assertSound(record);
        }
    }

    @Test
    void processesAcceptByTurns() throws Exception {
        Process one = accepting("one", BATCHES);
        Process other = accepting("other", BATCHES);
        try (SqliteRecord record = SqliteRecord.open(file(), Access.WRITE, RecordUnderTest.KEY)) {
            for (int batch = 0; batch < BATCHES; batch++) {
                AcceptingProcess.accept(record, "this", batch);
            }
            assertEquals(0, one.waitFor());
            assertEquals(0, other.waitFor());
            for (String name : List.of("one", "other", "this")) {
                assertHolds(record, name, BATCHES * AcceptingProcess.BATCH);
            }
            assertEquals(3 * BATCHES * AcceptingProcess.BATCH, record.counts().contributions());
            List<Long> sequences =
                    record.contributions(RecordUnderTest.id("shared")).orElseThrow().contributions().stream()
                            .map(RecordedContribution::sequence)
                            .toList();
            assertEquals(3 * BATCHES, sequences.stream().distinct().count());
            assertSound(record);
        }
    }

    @Test
    void whatIsAcknowledgedSurvivesAKillAtAnyInstant() throws Exception {
        Random random = TestSeed.random("whatIsAcknowledgedSurvivesAKillAtAnyInstant");
        for (int kill = 0; kill < KILLS; kill++) {
            String name = "life" + kill + "-";
            int acknowledged = acknowledgedBefore(accepting(name, Integer.MAX_VALUE), random.nextInt(400));
            try (SqliteRecord record = SqliteRecord.open(file(), Access.READ, RecordUnderTest.KEY)) {
                assertHolds(record, name, acknowledged);
                assertSound(record);
            }
            try (SqliteRecord record = SqliteRecord.open(file(), Access.WRITE, RecordUnderTest.KEY)) {
                assertHolds(record, name, acknowledged);
                assertSound(record);
                boolean hasHalfABatch = record.contribution(new SourceKey(name + acknowledged))
                                .isPresent()
                        != record.contribution(new SourceKey(name + (acknowledged + AcceptingProcess.BATCH - 1)))
                                .isPresent();
                assertTrue(!hasHalfABatch, "a batch is accepted whole or not at all");
            }
        }
    }

    @Test
    void aCollectionThatWasSavedSurvivesAKillAtAnyInstant() throws Exception {
        Random random = TestSeed.random("aCollectionThatWasSavedSurvivesAKillAtAnyInstant");
        for (int kill = 0; kill < KILLS; kill++) {
            Process process = Child.start(CollectingProcess.class, List.of(), file().toString());
            int acknowledged = acknowledgedBefore(process, random.nextInt(400));
            try (SqliteRecord record = SqliteRecord.open(file(), Access.READ, RecordUnderTest.KEY)) {
                CollectionContent kept = record.collections()
                        .find(CollectingProcess.ID)
                        .orElseThrow()
                        .content();
                // the next one may be there too, of which nobody was told
                assertTrue(
                        kept.equals(CollectingProcess.content(acknowledged))
                                || kept.equals(CollectingProcess.content(acknowledged + 1)),
                        () -> "after save " + acknowledged + " there is " + kept.name());
                assertSound(record);
            }
        }
    }

    /** Kills a process some time after its first word, and returns the last number that it said. */
    private static int acknowledgedBefore(Process process, int milliseconds) throws Exception {
        try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
            @Nullable String last = nextNumber(said);
            Thread.sleep(Duration.ofMillis(milliseconds));
            process.toHandle().destroyForcibly();
            process.waitFor();
            for (String number = nextNumber(said); number != null; number = nextNumber(said)) {
                last = number;
            }
            return Integer.parseInt(Objects.requireNonNull(last, "it said no number"));
        }
    }

    /** What the logging says of itself is not the process's word. */
    private static @Nullable String nextNumber(BufferedReader said) throws IOException {
        String line = said.readLine();
        while (line != null && !line.matches("\\d+")) {
            line = said.readLine();
        }
        return line;
    }

    @Test
    void aKilledProcessLeavesNothingInTheTemporaryFolder() throws Exception {
        Path itsTemporary = Files.createDirectory(temporary.resolve("tmp"));
        Process process = Child.start(
                AcceptingProcess.class,
                List.of("-Djava.io.tmpdir=" + itsTemporary),
                file().toString(),
                "litter",
                String.valueOf(Integer.MAX_VALUE));
        acknowledgedBefore(process, 0);
        try (Stream<Path> left = Files.walk(itsTemporary)) {
            assertEquals(
                    List.of(itsTemporary),
                    left.filter(path -> !path.toString().contains("hsperfdata")).toList());
        }
    }
}
