package org.precedent.api.http;

import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Gives each request a virtual thread, but lets only a few of them begin at a time. Virtual threads are served in the
 * order in which they became ready: with a thousand that begin at once, each pause of one that is being served would
 * put it behind them all. A request counts as beginning until it ends, or for a moment: who waits or sends slowly keeps
 * nobody out. Safe for use by several threads.
 */
final class Beginnings implements Executor {
    private static final long MOMENT_MILLIS = 20;
    private static final Executor IN_A_MOMENT =
            CompletableFuture.delayedExecutor(MOMENT_MILLIS, TimeUnit.MILLISECONDS, Runnable::run);

    private final int most;
    private final ThreadFactory threads = Thread.ofVirtual().name("request-", 0).factory();
    private final Queue<Runnable> later = new ConcurrentLinkedQueue<>();
    private final AtomicInteger beginning = new AtomicInteger();

    /** At most so many begin at a time. */
    Beginnings(int most) {
        this.most = most;
    }

    @Override
    public void execute(Runnable request) {
        later.add(request);
        beginSome();
    }

    private void beginSome() {
        while (!later.isEmpty() && mayBegin()) {
            Runnable request = later.poll();
            if (request == null) {
                beginning.decrementAndGet();
            } else {
                begin(request);
            }
        }
    }

    /** Never counts more than may begin, not even for an instant: whoever ends then would find no room for the next. */
    private boolean mayBegin() {
        int now = beginning.get();
        while (now < most) {
            if (beginning.compareAndSet(now, now + 1)) {
                return true;
            }
            now = beginning.get();
        }
        return false;
    }

    private void begin(Runnable request) {
        AtomicBoolean counts = new AtomicBoolean(true);
        threads.newThread(() -> {
                    try {
                        request.run();
                    } finally {
                        begun(counts);
                    }
                })
                .start();
        IN_A_MOMENT.execute(() -> begun(counts));
    }

    private void begun(AtomicBoolean counts) {
        if (counts.getAndSet(false)) {
            beginning.decrementAndGet();
            beginSome();
        }
    }
}
