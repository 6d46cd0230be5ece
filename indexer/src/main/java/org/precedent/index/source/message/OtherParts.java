package org.precedent.index.source.message;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Counts the parts of a file that are no reports, by what they are. For one thread. */
public final class OtherParts {
    private final Map<String, Integer> counts = new LinkedHashMap<>();

    /** Counts one; what it is must be told in words of Precedent's own, of which there are few. */
    public void add(String kind) {
        counts.merge(kind, 1, Integer::sum);
    }

    /** Tells what was counted, in the order in which each kind came first. */
    public void tell(Consumer<MessageResult> results) {
        counts.forEach((kind, count) -> results.accept(new MessageResult.NotAReport(kind, count)));
    }
}
