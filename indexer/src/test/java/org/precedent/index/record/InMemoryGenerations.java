package org.precedent.index.record;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.precedent.encoder.Fingerprint;
import org.precedent.index.model.CaseId;

/** The index generations of an {@link InMemoryRecord}. */
final class InMemoryGenerations {

    private final Map<GenerationName, Generation> generations = new LinkedHashMap<>();
    private final Map<GenerationName, Map<CaseId, Long>> held = new HashMap<>();

    GenerationName create(long number, Fingerprint fingerprint) {
        GenerationName name = new GenerationName("generation-" + number);
        Instant now = Instant.ofEpochMilli(System.currentTimeMillis());
        generations.put(name, new Generation(name, fingerprint, Generation.State.BUILDING, now));
        return name;
    }

    List<Generation> all() {
        return List.copyOf(generations.values());
    }

    Optional<Generation> current() {
        return generations.values().stream()
                .filter(one -> one.state() == Generation.State.CURRENT)
                .findFirst();
    }

    void promote(GenerationName name) throws RecordException {
        Generation promoted = required(name);
        current().ifPresent(one -> put(one, Generation.State.OLD));
        put(promoted, Generation.State.CURRENT);
    }

    private void put(Generation one, Generation.State state) {
        generations.put(one.name(), new Generation(one.name(), one.fingerprint(), state, one.created()));
    }

    private Generation required(GenerationName name) throws RecordException {
        Generation generation = generations.get(name);
        if (generation == null) {
            throw new RecordException("the index generation " + name + " is gone");
        }
        return generation;
    }

    void drop(GenerationName name) {
        if (current().filter(one -> one.name().equals(name)).isPresent()) {
            throw new IllegalArgumentException("the index generation " + name + " is the current one");
        }
        generations.remove(name);
        held.remove(name);
    }

    List<Pending> pending(GenerationName name, Map<CaseId, Long> revisions, int limit) {
        if (!generations.containsKey(name)) {
            return List.of();
        }
        Map<CaseId, Long> holds = held.getOrDefault(name, Map.of());
        Stream<Pending> gone =
                holds.keySet().stream().filter(id -> !revisions.containsKey(id)).map(id -> new Pending(id, 0, true));
        Stream<Pending> changed = revisions.entrySet().stream()
                .filter(one -> !one.getValue().equals(holds.get(one.getKey())))
                .map(one -> new Pending(one.getKey(), one.getValue(), false));
        return Stream.concat(gone, changed)
                .sorted(Comparator.comparingLong(Pending::revision)
                        .thenComparing(one -> one.id().value()))
                .limit(limit)
                .toList();
    }

    void hold(GenerationName name, Map<CaseId, Long> revisions) throws RecordException {
        required(name);
        held.computeIfAbsent(name, _ -> new HashMap<>()).putAll(revisions);
    }

    void holdNoMore(GenerationName name, Set<CaseId> ids) {
        held.getOrDefault(name, new HashMap<>()).keySet().removeAll(ids);
    }

    void holdNothing(GenerationName name) {
        held.remove(name);
    }
}
