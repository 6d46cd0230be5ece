package org.precedent.api.summary.llm;

import java.util.ArrayDeque;
import java.util.Deque;

/** The line of calls: few are made at a time, few wait, in the order of their coming. Safe for use by many threads. */
final class Line {
    private final LlmOptions.Turns options;
    private final Deque<Inbox> waiting = new ArrayDeque<>();
    private int running;

    Line(LlmOptions.Turns options) {
        this.options = options;
    }

    /**
     * Waits for a turn, which must be left again.
     *
     * @return whether there was anybody to wait for
     */
    boolean enter(Cancellation cancellation, Patience patience) throws CallFailed {
        try (Inbox inbox = new Inbox(cancellation)) {
            if (join(inbox)) {
                return false;
            }
            boolean taken = false;
            try {
                Deadline longest = Deadline.in(options.patience(), LlmFailure.NO_TURN);
                Signal _ = inbox.next(longest.orSooner(patience.deadline(LlmFailure.NO_TURN)));
                taken = true;
                return true;
            } finally {
                if (!taken) {
                    giveUp(inbox);
                }
            }
        }
    }

    /** Whether it is our turn at once. */
    private synchronized boolean join(Inbox inbox) throws CallFailed {
        if (running < options.calls()) {
            running++;
            return true;
        }
        if (waiting.size() >= options.waiting()) {
            throw new CallFailed(LlmFailure.QUEUE_FULL);
        }
        waiting.add(inbox);
        return false;
    }

    /** Whoever leaves just as the turn came passes it on. */
    private synchronized void giveUp(Inbox inbox) {
        if (!waiting.remove(inbox)) {
            leave();
        }
    }

    /** Passes the turn on. */
    synchronized void leave() {
        Inbox next = waiting.poll();
        if (next == null) {
            running--;
        } else {
            next.put(new Signal.Turn());
        }
    }

    /** How many have a turn. */
    synchronized int running() {
        return running;
    }

    /** How many wait for one. */
    synchronized int waiting() {
        return waiting.size();
    }
}
