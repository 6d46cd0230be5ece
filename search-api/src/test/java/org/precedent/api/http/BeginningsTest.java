package org.precedent.api.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BeginningsTest {
    private static final int MANY = 5_000;

    @Test
    void everyRequestIsServed() throws Exception {
        Beginnings beginnings = new Beginnings(2);
        CountDownLatch served = new CountDownLatch(MANY);
        for (int i = 0; i < MANY; i++) {
            beginnings.execute(served::countDown);
        }
        assertTrue(served.await(30, TimeUnit.SECONDS), () -> served.getCount() + " were forgotten");
    }

    @Test
    void thoseWhoWaitKeepNobodyOut() throws Exception {
        Beginnings beginnings = new Beginnings(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(3);
        for (int i = 0; i < 3; i++) {
            beginnings.execute(() -> {
                await(mayEnd);
                ended.countDown();
            });
        }
        CountDownLatch served = new CountDownLatch(1);
        beginnings.execute(served::countDown);

        assertTrue(served.await(30, TimeUnit.SECONDS));
        assertEquals(3, ended.getCount());
        mayEnd.countDown();
        assertTrue(ended.await(30, TimeUnit.SECONDS));
    }

    @Test
    void whoFailsKeepsNobodyOut() throws Exception {
        Beginnings beginnings = new Beginnings(1);
        AtomicInteger begun = new AtomicInteger();
        CountDownLatch served = new CountDownLatch(1);
        beginnings.execute(() -> {
            begun.incrementAndGet();
            Thread.currentThread().setUncaughtExceptionHandler((_, _) -> {});
            throw new IllegalStateException("no");
        });
        beginnings.execute(served::countDown);

        assertTrue(served.await(30, TimeUnit.SECONDS));
        assertEquals(1, begun.get());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
