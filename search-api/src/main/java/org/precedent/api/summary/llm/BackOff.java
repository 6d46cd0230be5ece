package org.precedent.api.summary.llm;

import java.time.Duration;

/** How long to wait before something that failed is tried again: twice as long each time. */
final class BackOff {
    private final Duration first;
    private final Duration longest;
    private Duration next;

    BackOff(Duration first, Duration longest) {
        this.first = first;
        this.longest = longest;
        this.next = first;
    }

    Duration next() {
        Duration now = next.compareTo(longest) < 0 ? next : longest;
        next = now.multipliedBy(2);
        return now;
    }

    /** As if it had never failed. */
    void reset() {
        next = first;
    }
}
