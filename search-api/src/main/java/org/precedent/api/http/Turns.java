package org.precedent.api.http;

import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.precedent.api.notice.Notice;
import org.precedent.api.notice.NoticeCode;

/**
 * Bounds how many requests do something at a time, and how many wait for their turn. Whoever finds the line full is
 * told at once to come back, whoever waits too long in it then: a short line keeps the promise that who is let in is
 * served soon.
 *
 * <p>What is done in a turn is done on a thread of the platform. Virtual ones are served in the order of their coming,
 * so that each pause would put it behind the many who are only to be sent away.
 */
final class Turns {
    /** What a person can make of it. */
    static final Notice BUSY =
            Notice.of(NoticeCode.BUSY, "the server is busy with other searches; try again in a moment");

    private static final ThreadFactory PLATFORM =
            Thread.ofPlatform().daemon().name("turn-", 0).factory();

    private final Semaphore places;
    private final Semaphore free;
    private final Duration patience;

    /**
     * A line of its own.
     *
     * @param count how many do it at a time
     * @param waiting how many more may wait
     * @param patience how long each of them waits
     */
    Turns(int count, int waiting, Duration patience) {
        this.places = new Semaphore(Math.addExact(count, waiting));
        this.free = new Semaphore(count, true);
        this.patience = patience;
    }

    /** Something that is done in one's turn. */
    interface Work<T> {
        T run() throws IOException;
    }

    /** Sends a request away whose turn would not come, before anything is done for it. It holds no place. */
    void checkRoom() {
        if (places.availablePermits() == 0) {
            throw busy();
        }
    }

    <T> T take(Work<T> work) throws IOException {
        if (!places.tryAcquire()) {
            throw busy();
        }
        try {
            return inTurn(work);
        } finally {
            places.release();
        }
    }

    private <T> T inTurn(Work<T> work) throws IOException {
        if (!acquired()) {
            throw busy();
        }
        try {
            return onPlatform(work);
        } finally {
            free.release();
        }
    }

    private static <T> T onPlatform(Work<T> work) throws IOException {
        FutureTask<T> task = new FutureTask<>(work::run);
        PLATFORM.newThread(task).start();
        try {
            return task.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException failure -> throw failure;
                case RuntimeException failure -> throw failure;
                case Error failure -> throw failure;
                case null, default -> throw new IllegalStateException("a turn failed as none can", e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy();
        }
    }

    private static RequestRefused busy() {
        return new RequestRefused(
                HttpStatus.SERVICE_UNAVAILABLE, "the service is busy with other queries; try again in a moment", BUSY);
    }

    private boolean acquired() {
        try {
            return free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
