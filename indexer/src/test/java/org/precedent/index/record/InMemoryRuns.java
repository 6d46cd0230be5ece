package org.precedent.index.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

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

    /** @param came when each case came */
    List<PastRun> past(List<Instant> came, int most) {
        List<Run> latest = refusals.keySet().stream()
                .sorted(Comparator.comparingLong(Run::number).reversed())
                .limit(most)
                .toList();
        return latest.stream().map(run -> past(run, latest, came)).toList();
    }

    private PastRun past(Run run, List<Run> latest, List<Instant> came) {
        List<Instant> own = came.stream()
                .filter(time -> latest.stream()
                        .filter(one -> !one.began().isAfter(time))
                        .findFirst()
                        .equals(Optional.of(run)))
                .toList();
        Map<String, List<Refusal>> kinds = refusals(run).stream().collect(Collectors.groupingBy(Refusal::code));
        return new PastRun(
                run,
                own.size(),
                own.stream().max(Comparator.naturalOrder()).orElse(null),
                kinds.entrySet().stream()
                        .map(kind -> kind(kind.getKey(), kind.getValue()))
                        .sorted(Comparator.comparingLong(PastRun.Kind::count)
                                .reversed()
                                .thenComparing(PastRun.Kind::code))
                        .toList());
    }

    private static PastRun.Kind kind(String code, List<Refusal> all) {
        String reason = all.stream().map(Refusal::reason).sorted().findFirst().orElseThrow();
        return new PastRun.Kind(code, all.size(), reason);
    }

    void refuse(Run run, List<Refusal> more) {
        refusals.computeIfAbsent(run, _ -> new ArrayList<>()).addAll(more);
    }

    List<Refusal> refusals(Run run) {
        return List.copyOf(refusals.getOrDefault(run, List.of()));
    }
}
