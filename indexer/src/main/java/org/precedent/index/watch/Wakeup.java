package org.precedent.index.watch;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Wakes a watch before its time, or ends it. Safe for use by many threads. */
public final class Wakeup {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private boolean woken;
    private boolean ended;

    /** Something may have happened in a folder. */
    void wake() {
        lock.lock();
        try {
            woken = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** The watch is to end, after what it is at. */
    public void end() {
        lock.lock();
        try {
            ended = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    public boolean isEnded() {
        lock.lock();
        try {
            return ended;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits.
     *
     * @param least as long at least, for a file that is being written wakes again and again
     * @param most until that time, unless there is a reason not to
     */
    void await(Duration least, Duration most) throws InterruptedException {
        lock.lock();
        try {
            long leastLeft = least.toNanos();
            long left = most.toNanos();
            while (!ended && left > 0 && (!woken || leastLeft > 0)) {
                long waited = woken ? leastLeft : left;
                long rest = changed.awaitNanos(waited);
                left -= waited - rest;
                leastLeft -= waited - rest;
            }
            woken = false;
        } finally {
            lock.unlock();
        }
    }
}
