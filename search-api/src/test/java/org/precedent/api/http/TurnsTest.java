package org.precedent.api.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class TurnsTest {
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch mayEnd = new CountDownLatch(1);

    @Test
    void whoFindsTheLineFullIsSentAwayAtOnce() throws Exception {
        Turns turns = new Turns(1, 1, Duration.ofMinutes(5));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Integer> running = threads.submit(() -> turns.take(() -> slow(1)));
            begun.await();
            turns.checkRoom();
            Future<Integer> waiting = threads.submit(() -> turns.take(() -> 2));
            while (hasRoom(turns)) {
                Thread.sleep(1);
            }

            RequestRefused refused = assertThrows(RequestRefused.class, () -> turns.take(() -> 3));
            assertEquals(HttpStatus.SERVICE_UNAVAILABLE, refused.status());
            mayEnd.countDown();
            assertEquals(1, running.get());
            assertEquals(2, waiting.get());
            assertEquals(4, turns.take(() -> 4));
        }
    }

    @Test
    void whoWaitsTooLongLeavesItsPlace() throws Exception {
        Turns turns = new Turns(1, 1, Duration.ofMillis(20));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Integer> running = threads.submit(() -> turns.take(() -> slow(1)));
            begun.await();

            assertThrows(RequestRefused.class, () -> turns.take(() -> 2));
            turns.checkRoom();
            mayEnd.countDown();
            assertEquals(1, running.get());
        }
    }

    @Test
    void aFailureGivesItsTurnBack() throws Exception {
        Turns turns = new Turns(1, 0, Duration.ofMillis(20));
        assertThrows(IllegalStateException.class, () -> turns.take(TurnsTest::fail));
        assertEquals(1, turns.take(() -> 1));
    }

    private static int fail() {
        throw new IllegalStateException("no");
    }

    private int slow(int result) {
        begun.countDown();
        try {
            mayEnd.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return result;
    }

    private static boolean hasRoom(Turns turns) {
        try {
            turns.checkRoom();
            return true;
        } catch (RequestRefused e) {
            return false;
        }
    }
}
