package org.precedent.api.summary.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** Few calls are made at a time, few wait. */
class LlmQueueTest {
    private static LlmOptions options(int calls, int waiting, long patienceMillis) {
        return Asking.SHORT.withTurns(new LlmOptions.Turns(calls, waiting, Duration.ofMillis(patienceMillis)));
    }

    private static void until(BooleanSupplier condition) throws InterruptedException {
        for (int look = 0; look < 200 && !condition.getAsBoolean(); look++) {
            Thread.sleep(5);
        }
        assertTrue(condition.getAsBoolean());
    }

    @Test
    void whoFindsTheLineFullIsToldAtOnceAndWhoWaitsIsServed() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        try (ScriptedServer server = ScriptedServer.running(visit -> {
                    visit.stream().delta("one");
                    go.await();
                    visit.finish("stop").done();
                });
                Asking asking = new Asking(server.endpoint(), options(1, 2, 5000));
                ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<LlmOutcome.Completed>> calls = new ArrayList<>();
            for (int reader = 1; reader <= 3; reader++) {
                int expected = reader;
                calls.add(readers.submit(asking::completed));
                until(() -> asking.client().running() + asking.client().waiting() == expected);
            }
            until(() -> server.visits().size() == 1);
            assertEquals(LlmFailure.QUEUE_FULL, asking.failure());
            assertEquals(1, server.visits().size());
            go.countDown();
            for (Future<LlmOutcome.Completed> call : calls) {
                call.get(5, TimeUnit.SECONDS);
            }
            assertEquals(0, asking.client().running());
        }
    }

    @Test
    void whoWaitsTooLongIsTold() throws Exception {
        try (ScriptedServer server = ScriptedServer.running(ScriptedServer.Visit::waitForClient);
                Asking asking = new Asking(server.endpoint(), options(1, 2, 100));
                ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<LlmFailure> first = readers.submit(asking::failure);
            until(() -> asking.client().running() == 1);
            assertEquals(LlmFailure.NO_TURN, asking.failure());
            assertEquals(0, asking.client().waiting());
            assertEquals(LlmFailure.NO_FIRST_TOKEN, first.get(5, TimeUnit.SECONDS));
            assertEquals(0, asking.client().running());
        }
    }

    /** All that a reader waits, for whatever it is. */
    private static LlmOptions waiting(long totalMillis) {
        LlmOptions options = options(1, 2, 60_000);
        LlmOptions.Times times = options.times();
        Duration total = Duration.ofMillis(totalMillis);
        return options.withTimes(
                        new LlmOptions.Times(times.connect(), total, total, total, times.pause(), times.longestPause()))
                .withBreaks(new LlmOptions.Breaks(2, Duration.ofSeconds(60)));
    }

    @Test
    void theWaitForATurnIsPartOfTheTimeThatAReaderWaits() throws Exception {
        try (ScriptedServer server = ScriptedServer.running(ScriptedServer.Visit::waitForClient);
                Asking asking = new Asking(server.endpoint(), waiting(1000));
                ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<LlmFailure> first = readers.submit(asking::failure);
            until(() -> asking.client().running() == 1);
            Thread.sleep(500);
            long begun = System.nanoTime();
            assertEquals(LlmFailure.LATE_TURN, asking.failure());
            long took = Duration.ofNanos(System.nanoTime() - begun).toMillis();
            assertTrue(took >= 990 && took < 1400, took + " ms");
            first.get(5, TimeUnit.SECONDS);
        }
    }

    @Test
    void whoseWholeTimeGoesByInTheLineIsToldSo() throws Exception {
        Cancellation patient = new Cancellation();
        try (ScriptedServer server = ScriptedServer.running(ScriptedServer.Visit::waitForClient);
                Asking asking = new Asking(server.endpoint(), waiting(60_000));
                ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<LlmOutcome> first = readers.submit(() -> asking.ask(patient));
            until(() -> asking.client().running() == 1);
            LlmOutcome outcome = asking.client()
                    .ask(Asking.REQUEST, Patience.of(Duration.ofMillis(200)), _ -> {}, new Cancellation());
            assertEquals(
                    LlmFailure.NO_TURN,
                    outcome instanceof LlmOutcome.Failed(LlmFailure reason, String _) ? reason : null);
            patient.cancel();
            first.get(5, TimeUnit.SECONDS);
        }
    }

    @Test
    void aServerIsNotBlamedForTheTimeInTheLine() throws Exception {
        try (ScriptedServer server = ScriptedServer.running(visit -> {
                    visit.stream().delta("x");
                    Thread.sleep(600);
                    visit.finish("stop").done();
                });
                Asking asking = new Asking(server.endpoint(), waiting(900));
                ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<LlmOutcome>> calls = new ArrayList<>();
            for (int reader = 1; reader <= 3; reader++) {
                int expected = reader;
                calls.add(readers.submit(() -> asking.ask()));
                until(() -> asking.client().running() + asking.client().waiting() == expected);
            }
            for (Future<LlmOutcome> call : calls) {
                call.get(5, TimeUnit.SECONDS);
            }
            List<LlmFailure> failures = asking.records().stream()
                    .flatMap(record -> record.failure().stream())
                    .toList();
            assertEquals(2, failures.size());
            assertTrue(EnumSet.of(LlmFailure.LATE_TURN, LlmFailure.NO_TURN).containsAll(failures), failures::toString);
            assertEquals("tiny", asking.completed().model());
        }
    }

    @Test
    void whoLeavesTheLineLeavesNoPlaceEmpty() throws Exception {
        try (ScriptedServer server = ScriptedServer.running(ScriptedServer.Visit::waitForClient);
                Asking asking = new Asking(server.endpoint(), options(1, 1, 5000));
                ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 0; round < 20; round++) {
                Cancellation first = new Cancellation();
                Cancellation second = new Cancellation();
                Future<LlmOutcome> one = readers.submit(() -> asking.ask(first));
                until(() -> asking.client().running() == 1);
                Future<LlmOutcome> two = readers.submit(() -> asking.ask(second));
                until(() -> asking.client().waiting() == 1);
                // both at once, in turns: the second may get its turn while it leaves
                (round % 2 == 0 ? first : second).cancel();
                (round % 2 == 0 ? second : first).cancel();
                one.get(5, TimeUnit.SECONDS);
                two.get(5, TimeUnit.SECONDS);
                assertEquals(0, asking.client().running());
                assertEquals(0, asking.client().waiting());
            }
        }
    }
}
