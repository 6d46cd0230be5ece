package org.precedent.index.record;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.precedent.index.model.AccessionKey;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.PatientKey;
import org.precedent.index.model.ReportStatus;

/** Which reports wait for which cases, in memory, and the orders that tell. */
final class InMemoryOrders {
    private final InMemorySources sources;
    private final InMemorySources waiting;
    private final Map<AccessionKey, Set<CaseId>> buried = new HashMap<>();

    InMemoryOrders(InMemorySources sources, InMemorySources waiting) {
        this.sources = sources;
        this.waiting = waiting;
    }

    Set<CaseId> cases(AccessionKey accession) {
        Set<CaseId> cases = new HashSet<>(buried.getOrDefault(accession, Set.of()));
        cases.addAll(living(accession));
        return cases;
    }

    private Set<CaseId> living(AccessionKey accession) {
        return sources.cases().values().stream()
                .filter(one -> one.contributions().stream()
                        .anyMatch(said -> accession.equals(said.contribution().accession())))
                .map(RecordedCase::id)
                .collect(Collectors.toSet());
    }

    List<CaseId> awaited(int limit) {
        Map<CaseId, RecordedCase> living = sources.cases();
        Set<CaseId> awaited = new TreeSet<>(Comparator.comparing(CaseId::value));
        for (RecordedCase one : waiting.cases().values()) {
            Set<CaseId> homes = living.containsKey(one.id())
                    ? Set.of(one.id())
                    : living(new AccessionKey(one.id().value()));
            if (homes.size() == 1) {
                CaseId home = homes.iterator().next();
                RecordedCase there = Objects.requireNonNull(living.get(home));
                if (one.contributions().stream().anyMatch(said -> agree(said, there))) {
                    awaited.add(home);
                }
            }
        }
        return awaited.stream().limit(limit).toList();
    }

    private static boolean agree(RecordedContribution said, RecordedCase there) {
        PatientKey named = said.contribution().patient();
        return there.contributions().stream()
                .map(one -> one.contribution().patient())
                .allMatch(other -> named == null || other == null || named.equals(other));
    }

    /** The cases, after reports that were left alone have gone to wait. */
    Map<CaseId, RecordedCase> settled(Instant now) {
        for (RecordedContribution one : sources.takeOrphans()) {
            waiting.put(new Arrival(one.contribution(), List.of()), one.sequence(), now);
        }
        return sources.cases();
    }

    long waitingWithText() {
        return waiting.cases().values().stream()
                .flatMap(one -> one.contributions().stream())
                .filter(one -> one.contribution().edition().status() != ReportStatus.WITHDRAWN
                        && !one.contribution().text().isEmpty())
                .count();
    }

    /** The orders of a case that is deleted. */
    void bury(CaseId id) {
        for (RecordedContribution one :
                Objects.requireNonNull(sources.cases().get(id)).contributions()) {
            AccessionKey accession = one.contribution().accession();
            if (accession != null) {
                buried.computeIfAbsent(accession, _ -> new HashSet<>()).add(id);
            }
        }
    }

    void lift(CaseId id) {
        buried.values().forEach(cases -> cases.remove(id));
    }
}
