package org.precedent.index.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs and what they refused, in memory. */
final class InMemoryRuns {
    private final Map<Run, List<Refusal>> refusals = new LinkedHashMap<>();

    Run begin(Run run) {
        refusals.put(run, new ArrayList<>());
        return run;
    }

    Optional<Run> latest() {
        return refusals.keySet().stream().max(Comparator.comparingLong(Run::number));
    }

    void refuse(Run run, List<Refusal> more) {
        refusals.computeIfAbsent(run, _ -> new ArrayList<>()).addAll(more);
    }

    List<Refusal> refusals(Run run) {
        return List.copyOf(refusals.getOrDefault(run, List.of()));
    }
}
