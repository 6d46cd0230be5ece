package org.precedent.api.summary.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Readers who leave, wherever their call is, leave nothing behind. */
class LlmCancelTest {
    private static final LlmOptions PATIENT =
            LlmOptions.DEFAULTS.withTurns(new LlmOptions.Turns(2, 60, Duration.ofSeconds(60)));

    private static void speakWithoutEnd(ScriptedServer.Visit visit) throws IOException, InterruptedException {
        visit.stream();
        while (true) {
            visit.delta("word ");
            Thread.sleep(20);
        }
    }

    /** Starts a call, cancels it, and gives back how long it took from then on to its end. */
    private static Duration cancelled(Asking asking, ExecutorService readers, long afterMillis) throws Exception {
        Cancellation cancellation = new Cancellation();
        Future<LlmOutcome> call = readers.submit(() -> asking.ask(cancellation));
        Thread.sleep(afterMillis);
        long begun = System.nanoTime();
        cancellation.cancel();
        LlmOutcome outcome = call.get(5, TimeUnit.SECONDS);
        assertEquals(LlmFailure.CANCELLED, ((LlmOutcome.Failed) outcome).reason());
        assertEquals(0, cancellation.watching());
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    @Test
    void aReaderWhoLeavesIsHeardWithinASecondWhereverTheCallIs() throws Exception {
        List<ScriptedServer.Script> places = List.of(
                ScriptedServer.Visit::waitForClient,
                visit -> visit.stream().waitForClient(),
                visit -> visit.stream().delta("one").waitForClient(),
                visit -> visit.answer(503, "", "Retry-After: 5"),
                LlmCancelTest::speakWithoutEnd);
        try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (ScriptedServer.Script place : places) {
                try (ScriptedServer server = ScriptedServer.running(place);
                        Asking asking = new Asking(server.endpoint(), PATIENT)) {
                    Duration took = cancelled(asking, readers, 150);
                    assertTrue(took.toMillis() < 1000, took.toString());
                    assertTrue(server.isQuiet(), "the connection is open");
                    assertEquals(0, asking.client().running());
                }
            }
        }
    }

    @Test
    void fiftyReadersWhoLeaveLeaveNoThreadConnectionOrPlaceBehind() throws Exception {
        try (ScriptedServer server = ScriptedServer.running(LlmCancelTest::speakWithoutEnd);
                Asking asking = new Asking(server.endpoint(), PATIENT);
                ExecutorService readers = Executors.newFixedThreadPool(50)) {
            cancelled(asking, readers, 100);
            List<Callable<Duration>> leaving = new ArrayList<>();
            for (int reader = 0; reader < 50; reader++) {
                int after = 5 * reader;
                leaving.add(() -> {
                    Cancellation cancellation = new Cancellation();
                    Thread leaver = Thread.ofVirtual().start(() -> leave(cancellation, after));
                    asking.ask(cancellation);
                    leaver.join();
                    return Duration.ZERO;
                });
            }
            for (Future<Duration> call : readers.invokeAll(leaving)) {
                call.get();
            }
            assertEquals(51, asking.records().size());
            assertTrue(
                    asking.records().stream().allMatch(call -> call.failure().orElseThrow() == LlmFailure.CANCELLED));
            assertTrue(server.isQuiet(), server.open() + " connections are open");
            assertEquals(0, asking.client().running());
            assertEquals(0, asking.client().waiting());
            Thread.sleep(200);
            assertTrue(threads() <= 4, "threads: " + threads());
        }
        Thread.sleep(200);
        assertEquals(0, threads());
    }

    private static void leave(Cancellation cancellation, int afterMillis) {
        try {
            Thread.sleep(afterMillis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        cancellation.cancel();
    }

    private static long threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().matches("(llm-http|HttpClient).*"))
                .count();
    }

    @Test
    void anInterruptEndsACallToo() throws Exception {
        try (ScriptedServer server = ScriptedServer.running(ScriptedServer.Visit::waitForClient);
                Asking asking = new Asking(server.endpoint(), PATIENT)) {
            Thread reader = Thread.ofPlatform().start(() -> assertEquals(LlmFailure.CANCELLED, asking.failure()));
            Thread.sleep(150);
            reader.interrupt();
            assertTrue(reader.join(Duration.ofSeconds(1)));
            assertTrue(server.isQuiet());
            assertEquals(1, asking.records().size());
        }
    }

    @Test
    void whoWasCancelledBeforeIsNotAskedFor() throws Exception {
        try (ScriptedServer server = ScriptedServer.running(ScriptedServer.Visit::waitForClient);
                Asking asking = new Asking(server.endpoint())) {
            Cancellation cancellation = new Cancellation();
            cancellation.cancel();
            asking.ask(cancellation);
            assertEquals(
                    LlmFailure.CANCELLED, asking.records().getFirst().failure().orElseThrow());
            assertTrue(server.isQuiet());
        }
    }

    @Test
    void closingTheClientEndsAllCalls() throws Exception {
        try (ScriptedServer server = ScriptedServer.running(ScriptedServer.Visit::waitForClient);
                Asking asking = new Asking(server.endpoint(), PATIENT);
                ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<LlmFailure>> calls = new ArrayList<>();
            for (int reader = 0; reader < 5; reader++) {
                calls.add(readers.submit(asking::failure));
            }
            Thread.sleep(150);
            asking.client().close();
            for (Future<LlmFailure> call : calls) {
                assertEquals(LlmFailure.CLOSED, call.get(1, TimeUnit.SECONDS));
            }
            assertEquals(LlmFailure.CLOSED, asking.failure());
            assertTrue(server.isQuiet());
        }
    }
}
