package org.precedent.index.record;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.precedent.encoder.Embedding;
import org.precedent.encoder.Fingerprint;
import org.precedent.index.model.AccessionKey;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.Contribution;
import org.precedent.index.model.DateChoice;
import org.precedent.index.model.ImageId;
import org.precedent.index.model.KeptImage;
import org.precedent.index.model.SourceKey;

/** A record in memory, for tests: it counts nothing and looks everything up, so that it can hardly be wrong. */
public final class InMemoryRecord implements CaseRecord {
    private final Map<Fingerprint, String> calibrations = new HashMap<>();
    private @Nullable DateChoice dates;

    private final InMemorySources sources = new InMemorySources();
    private final InMemorySources waiting = new InMemorySources();
    private final InMemoryOrders orders = new InMemoryOrders(sources, waiting);
    private final Map<CaseId, Long> revisions = new HashMap<>();
    private final Map<CaseId, Reading> readings = new HashMap<>();
    private final Map<CaseId, String> studyIds = new HashMap<>();
    private final Map<CaseId, Instant> tombstones = new HashMap<>();
    private final InMemoryVectors vectors = new InMemoryVectors();
    private final InMemoryGenerations generations = new InMemoryGenerations();
    private final InMemoryRuns runs = new InMemoryRuns();
    private long lastNumber;
    private final Map<String, Held> held = new HashMap<>();
    private final InMemoryCollections collections =
            new InMemoryCollections(id -> contributions(id).isPresent(), () -> ++lastNumber);
    private boolean closed;

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("the record is closed");
        }
    }

    @Override
    public synchronized Acceptance accept(List<Arrival> batch, Map<CaseId, Reading> read, Map<CaseId, String> named) {
        requireOpen();
        studyIds.keySet().retainAll(sources.cases().keySet());
        Map<CaseId, Reading> held = new HashMap<>(read);
        held.entrySet()
                .removeIf(one -> revisions.getOrDefault(one.getKey(), 0L)
                        != one.getValue().asOf());
        Map<CaseId, Long> revisionsBefore = new HashMap<>(revisions);
        Set<String> before = sources.files();
        batch.forEach(arrival -> before.addAll(InMemorySources.files(arrival.images())));
        List<Outcome> outcomes = batch.stream().map(this::accept).toList();
        held.forEach((id, reading) -> {
            if (revisions.containsKey(id)) {
                readings.put(id, new Reading(revisions.getOrDefault(id, 0L), reading.digest()));
            }
        });
        Set<CaseId> there = sources.cases().keySet();
        studyIds.keySet().retainAll(there);
        named.entrySet().stream()
                .filter(one -> there.contains(one.getKey()))
                .forEach(one -> studyIds.putIfAbsent(one.getKey(), one.getValue()));
        return new Acceptance(outcomes, changedSince(revisionsBefore), without(before, sources.files()));
    }

    /** Only of cases that are there. */
    @Override
    public synchronized Optional<String> studyId(CaseId id) {
        studyIds.keySet().retainAll(sources.cases().keySet());
        return Optional.ofNullable(studyIds.get(id));
    }

    @Override
    public synchronized boolean hasStudyId(CaseId id) {
        return studyId(id).isPresent();
    }

    private Map<CaseId, RecordedCase> changedSince(Map<CaseId, Long> before) {
        Map<CaseId, RecordedCase> changed = new HashMap<>();
        revisions.forEach((id, revision) -> {
            if (!revision.equals(before.get(id))) {
                contributions(id).ifPresent(one -> changed.put(id, one));
            }
        });
        return changed;
    }

    private Outcome accept(Arrival arrival) {
        CaseId id = arrival.contribution().caseId();
        if (tombstones.containsKey(id)) {
            return Outcome.DELETED_CASE;
        }
        SourceKey source = arrival.contribution().source();
        Optional<RecordedContribution> earlier = contribution(source);
        if (earlier.isPresent()
                && isOutdated(arrival.contribution(), earlier.get().contribution())) {
            return Outcome.OUTDATED;
        }
        Map<CaseId, RecordedCase> before = sources.cases();
        if (arrival.contribution().origin().isMessage() && !before.containsKey(id)) {
            sources.find(source).ifPresent(waiting::restore);
            sources.remove(source);
            waiting.put(arrival, ++lastNumber, now());
            outcome(before, orders.settled(now()), id);
            return Outcome.WAITS;
        }
        Optional<CaseId> home = sources.find(arrival.contribution().source())
                .map(one -> one.contribution().caseId());
        waiting.find(source).ifPresent(sources::restore);
        waiting.remove(source);
        sources.put(arrival, ++lastNumber, now());
        Map<CaseId, RecordedCase> after = orders.settled(now());
        home.filter(one -> !after.containsKey(one)).ifPresent(one -> vectors.move(one, id));
        return outcome(before, after, id);
    }

    private static boolean isOutdated(Contribution said, Contribution earlier) {
        return !said.equals(earlier) && !said.edition().supersedes(earlier.edition());
    }

    private void revise(Map<CaseId, RecordedCase> before, Map<CaseId, RecordedCase> after) {
        revisions.keySet().retainAll(after.keySet());
        lastNumber++;
        after.forEach((one, now) -> {
            if (!now.equals(before.get(one))) {
                revisions.put(one, lastNumber);
            }
        });
    }

    private Outcome outcome(Map<CaseId, RecordedCase> before, Map<CaseId, RecordedCase> after, CaseId id) {
        revise(before, after);
        if (!before.containsKey(id)) {
            return Outcome.ADDED_CASE;
        }
        return Objects.equals(after.get(id), before.get(id)) ? Outcome.UNCHANGED : Outcome.CHANGED_CASE;
    }

    private static Instant now() {
        return Instant.ofEpochMilli(System.currentTimeMillis());
    }

    private static Set<String> without(Set<String> before, Set<String> after) {
        before.removeAll(after);
        return before;
    }

    @Override
    public synchronized Set<String> withdraw(Collection<SourceKey> gone) {
        Map<CaseId, RecordedCase> before = sources.cases();
        Set<String> filesBefore = sources.files();
        gone.forEach(sources::remove);
        Map<CaseId, RecordedCase> after = orders.settled(now());
        before.keySet().stream().filter(id -> !after.containsKey(id)).forEach(vectors::removeAll);
        revise(before, after);
        return without(filesBefore, sources.files());
    }

    @Override
    public synchronized Set<CaseId> casesOf(AccessionKey accession) {
        return orders.cases(accession);
    }

    @Override
    public synchronized List<RecordedContribution> waiting(Collection<CaseId> ids) {
        Map<CaseId, RecordedCase> all = waiting.cases();
        return ids.stream()
                .filter(all::containsKey)
                .flatMap(id -> Objects.requireNonNull(all.get(id)).contributions().stream())
                .toList();
    }

    @Override
    public synchronized void forEachWaiting(Visitor<RecordedContribution> visitor) throws IOException {
        List<RecordedContribution> all = waiting.cases().values().stream()
                .flatMap(one -> one.contributions().stream())
                .sorted(Comparator.comparing(one -> one.contribution().source().value()))
                .toList();
        for (RecordedContribution one : all) {
            visitor.visit(one);
        }
    }

    @Override
    public synchronized int removeWaiting(Collection<SourceKey> gone) {
        int before = waiting.size();
        gone.forEach(waiting::remove);
        return before - waiting.size();
    }

    @Override
    public synchronized List<CaseId> awaited(int limit) {
        return orders.awaited(limit);
    }

    @Override
    public synchronized Set<CaseId> known(Collection<CaseId> ids) {
        Set<CaseId> known = new HashSet<>(ids);
        known.removeIf(id -> !revisions.containsKey(id) && !tombstones.containsKey(id));
        return known;
    }

    @Override
    public synchronized Optional<KnownReading> reading(CaseId id) {
        Reading known = readings.get(id);
        if (known == null || known.asOf() != revisions.getOrDefault(id, 0L)) {
            return Optional.empty();
        }
        Set<String> files = Objects.requireNonNull(sources.cases().get(id)).images().values().stream()
                .flatMap(image -> image.lasting().stream())
                .collect(Collectors.toSet());
        return Optional.of(new KnownReading(known.digest(), files));
    }

    @Override
    public synchronized Optional<RecordedContribution> contribution(SourceKey source) {
        requireOpen();
        return sources.find(source).or(() -> waiting.find(source));
    }

    @Override
    public synchronized Optional<RecordedCase> contributions(CaseId id) {
        requireOpen();
        return Optional.ofNullable(sources.cases().get(id))
                .map(one -> new RecordedCase(id, revisions.getOrDefault(id, 0L), one.contributions(), one.images()));
    }

    @Override
    public synchronized Optional<Long> revision(CaseId id) {
        return contributions(id).map(RecordedCase::revision);
    }

    @Override
    public synchronized List<CaseRevision> revisions(@Nullable CaseId after, int limit) {
        return sources.cases().keySet().stream()
                .filter(id -> after == null || id.value().compareTo(after.value()) > 0)
                .limit(limit)
                .map(id -> new CaseRevision(id, revisions.getOrDefault(id, 0L)))
                .toList();
    }

    @Override
    public synchronized Optional<KeptImage> keptImage(ImageId id) {
        requireOpen();
        return sources.image(id);
    }

    @Override
    public synchronized void forEachCase(Visitor<CaseId> visitor) throws IOException {
        for (CaseId id : sources.cases().keySet()) {
            visitor.visit(id);
        }
    }

    @Override
    public synchronized RecordCounts counts() {
        return new RecordCounts(
                sources.cases().size(),
                tombstones.size(),
                sources.size(),
                orders.waitingWithText(),
                sources.images(),
                vectors.size());
    }

    @Override
    public synchronized GenerationName createGeneration(Fingerprint fingerprint) {
        return generations.create(++lastNumber, fingerprint);
    }

    @Override
    public synchronized List<Generation> generations() {
        return generations.all();
    }

    @Override
    public synchronized Optional<Generation> currentGeneration() {
        return generations.current();
    }

    @Override
    public synchronized void promote(GenerationName name) throws IOException {
        generations.promote(name);
    }

    @Override
    public synchronized void dropGeneration(GenerationName name) {
        generations.drop(name);
    }

    @Override
    public synchronized List<Pending> pending(GenerationName name, int limit) {
        return generations.pending(name, revisions, limit);
    }

    @Override
    public synchronized long pendingCount(GenerationName name) {
        return generations.pending(name, revisions, Integer.MAX_VALUE).size();
    }

    @Override
    public synchronized List<AcceptedOn> growth() {
        Map<LocalDate, Long> days = came().collect(Collectors.groupingBy(
                time -> LocalDate.ofInstant(time, ZoneOffset.UTC), TreeMap::new, Collectors.counting()));
        return days.entrySet().stream()
                .map(day -> new AcceptedOn(day.getKey(), day.getValue()))
                .toList();
    }

    private Stream<Instant> came() {
        return sources.cases().values().stream()
                .map(one -> one.contributions().stream()
                        .map(RecordedContribution::first)
                        .min(Comparator.naturalOrder())
                        .orElseThrow());
    }

    @Override
    public synchronized List<PastRun> runs(int most) {
        return runs.past(came().toList(), most);
    }

    @Override
    public synchronized void indexed(GenerationName name, Map<CaseId, Long> now) throws IOException {
        generations.hold(name, now);
    }

    @Override
    public synchronized void removed(GenerationName name, Collection<CaseId> ids) {
        generations.holdNoMore(name, Set.copyOf(ids));
    }

    @Override
    public synchronized void forgetIndexed(GenerationName name) {
        generations.holdNothing(name);
    }

    @Override
    public synchronized Map<String, Embedding> vectors(CaseId id, Fingerprint fingerprint) {
        return vectors.ofCase(id, fingerprint);
    }

    @Override
    public synchronized Map<String, Embedding> vectors(Fingerprint fingerprint, Collection<String> contents) {
        return vectors.ofContents(fingerprint, contents);
    }

    @Override
    public synchronized void keepVectors(Fingerprint fingerprint, Map<CaseId, Map<String, Embedding>> kept) {
        kept.forEach((id, all) -> {
            if (sources.cases().containsKey(id)) {
                vectors.keep(id, fingerprint, all);
            }
        });
    }

    @Override
    public synchronized void retainVectors(CaseId id, Fingerprint fingerprint, Set<String> contents) {
        vectors.retain(id, fingerprint, contents);
    }

    @Override
    public synchronized Set<String> delete(CaseId id) {
        if (!sources.cases().containsKey(id)) {
            return Set.of();
        }
        Set<String> before = files();
        held.values().removeIf(one -> one.caseId().equals(id));
        orders.bury(id);
        waiting.removeAll(id);
        sources.removeAll(id);
        vectors.removeAll(id);
        collections.removeAll(id);
        revisions.remove(id);
        tombstones.put(id, now());
        return without(before, files());
    }

    @Override
    public synchronized Optional<Instant> deletedAt(CaseId id) {
        return Optional.ofNullable(tombstones.get(id));
    }

    @Override
    public synchronized void liftDeletion(CaseId id) {
        tombstones.remove(id);
        orders.lift(id);
    }

    @Override
    public void erase() {}

    @Override
    public synchronized void forEachFile(Visitor<String> visitor) throws IOException {
        Set<String> lasting = sources.lastingFiles();
        held.values().forEach(one -> Optional.ofNullable(one.picture()).ifPresent(lasting::add));
        for (String file : lasting) {
            visitor.visit(file);
        }
    }

    @Override
    public synchronized boolean refersTo(String digest) {
        return files().contains(digest);
    }

    @Override
    public synchronized Run beginRun() {
        return runs.begin(new Run(++lastNumber, now()));
    }

    @Override
    public synchronized DateChoice settleDates(@Nullable DateChoice wanted) throws RecordException {
        DateChoice choice = dates == null ? Objects.requireNonNullElse(wanted, DateChoice.KEEP) : dates;
        if (wanted != null && wanted != choice) {
            throw new RecordException("made with " + choice + ", asked for " + wanted);
        }
        dates = choice;
        return choice;
    }

    @Override
    public synchronized Optional<String> calibration(Fingerprint fingerprint) {
        return Optional.ofNullable(calibrations.get(fingerprint));
    }

    @Override
    public synchronized void keepCalibration(Fingerprint fingerprint, String content) {
        calibrations.put(fingerprint, content);
    }

    @Override
    public synchronized Optional<Run> latestRun() {
        return runs.latest();
    }

    @Override
    public synchronized void refuse(Run run, List<Refusal> more) {
        runs.refuse(run, more);
    }

    @Override
    public synchronized List<Refusal> refusals(Run run) {
        return runs.refusals(run);
    }

    @Override
    public synchronized boolean hold(Held one) {
        Held known = new Held(
                one.digest(), one.caseId(), one.code(), one.reason(), Held.State.HELD, now(), null, one.picture());
        boolean isNew = held.putIfAbsent(one.digest(), known) == null;
        if (isNew) {
            readings.remove(one.caseId());
        }
        return isNew;
    }

    @Override
    public synchronized Optional<Held> held(String digest) {
        return Optional.ofNullable(held.get(digest));
    }

    @Override
    public synchronized List<Held> quarantine() {
        return held.values().stream()
                .sorted(Comparator.comparing(Held::since).reversed().thenComparing(Held::digest))
                .toList();
    }

    @Override
    public synchronized Set<String> decide(String digest, Held.State state) {
        Held one = held.get(digest);
        if (one == null) {
            return Set.of();
        }
        Set<String> before = files();
        held.put(digest, new Held(digest, one.caseId(), one.code(), one.reason(), state, one.since(), now(), null));
        readings.remove(one.caseId());
        return without(before, files());
    }

    @Override
    public synchronized Set<String> forgetHeld(String digest) {
        Set<String> before = files();
        held.values().removeIf(one -> one.digest().equals(digest) && one.state() == Held.State.HELD);
        return without(before, files());
    }

    private Set<String> files() {
        Set<String> all = sources.files();
        held.values().forEach(one -> Optional.ofNullable(one.picture()).ifPresent(all::add));
        return all;
    }

    @Override
    public Collections collections() {
        return collections;
    }

    @Override
    public void check(Visitor<String> problems) {}

    @Override
    public synchronized void close() {
        closed = true;
    }
}
