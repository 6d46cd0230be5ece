package org.precedent.api.summary.llm;

import java.util.ArrayList;
import java.util.List;

/**
 * By which a call is ended from outside, at any time, from any thread. Good for one reader's calls, one after another.
 */
public final class Cancellation {
    private final List<Inbox> watching = new ArrayList<>();
    private boolean cancelled;

    /** Ends the call that runs, and every later one. Returns at once. */
    public synchronized void cancel() {
        cancelled = true;
        watching.forEach(inbox -> inbox.put(new Signal.Cancelled()));
    }

    /** Whether it was. */
    public synchronized boolean isCancelled() {
        return cancelled;
    }

    synchronized void watch(Inbox inbox) {
        watching.add(inbox);
    }

    synchronized void forget(Inbox inbox) {
        watching.remove(inbox);
    }

    /** How many wait for it: none, when no call runs. */
    synchronized int watching() {
        return watching.size();
    }
}
