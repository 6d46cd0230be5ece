package org.precedent.index.record;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.precedent.encoder.Embedding;
import org.precedent.encoder.Fingerprint;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.Contribution;
import org.precedent.index.model.ImageId;
import org.precedent.index.model.KeptImage;
import org.precedent.index.model.SourceKey;

/** A record in memory, for tests: it counts nothing and looks everything up, so that it can hardly be wrong. */
public final class InMemoryRecord implements CaseRecord {

    private final Map<SourceKey, RecordedContribution> contributions = new LinkedHashMap<>();
    private final Map<ImageId, KeptImage> images = new HashMap<>();
    private final Map<CaseId, Long> revisions = new HashMap<>();
    private final Map<CaseId, Instant> tombstones = new HashMap<>();
    private final Map<VectorKey, Embedding> vectors = new HashMap<>();
    private final InMemoryGenerations generations = new InMemoryGenerations();
    private final Map<Run, List<Refusal>> refusals = new LinkedHashMap<>();
    private long lastNumber;
    private boolean closed;

    private record VectorKey(CaseId id, Fingerprint fingerprint, String content) {}

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("the record is closed");
        }
    }

    @Override
    public synchronized Acceptance accept(List<Arrival> batch) {
        requireOpen();
        Set<String> before = files();
        List<Outcome> outcomes = batch.stream().map(this::accept).toList();
        return new Acceptance(outcomes, without(before, files()));
    }

    private Outcome accept(Arrival arrival) {
        Contribution said = wellFormed(arrival.contribution());
        if (tombstones.containsKey(said.caseId())) {
            return Outcome.DELETED_CASE;
        }
        Map<CaseId, RecordedCase> before = cases();
        RecordedContribution earlier = contributions.get(said.source());
        arrival.images().forEach(image -> images.put(image.id(), image));
        if (earlier == null) {
            contributions.put(said.source(), new RecordedContribution(said, 1, ++lastNumber, now(), now()));
        } else if (!earlier.contribution().equals(said)) {
            contributions.put(
                    said.source(),
                    new RecordedContribution(said, earlier.version() + 1, earlier.sequence(), earlier.first(), now()));
            moveVectors(earlier.contribution().caseId(), said.caseId());
        }
        dropUnusedImages();
        return outcome(before, cases(), said.caseId());
    }

    private Outcome outcome(Map<CaseId, RecordedCase> before, Map<CaseId, RecordedCase> after, CaseId id) {
        revisions.keySet().retainAll(after.keySet());
        lastNumber++;
        after.forEach((one, now) -> {
            if (!now.equals(before.get(one))) {
                revisions.put(one, lastNumber);
            }
        });
        if (!before.containsKey(id)) {
            return Outcome.ADDED_CASE;
        }
        return Objects.equals(after.get(id), before.get(id)) ? Outcome.UNCHANGED : Outcome.CHANGED_CASE;
    }

    private void moveVectors(CaseId from, CaseId to) {
        if (cases().containsKey(from)) {
            return;
        }
        Map<VectorKey, Embedding> moved = new HashMap<>(vectors);
        moved.keySet().removeIf(key -> !key.id().equals(from));
        vectors.keySet().removeAll(moved.keySet());
        moved.forEach((key, vector) -> vectors.put(new VectorKey(to, key.fingerprint(), key.content()), vector));
    }

    private static Contribution wellFormed(Contribution said) {
        String text = new String(said.text().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        return new Contribution(
                said.source(),
                said.origin(),
                said.digest(),
                said.caseId(),
                said.patient(),
                said.study(),
                text,
                said.images(),
                said.about(),
                said.view());
    }

    private static Instant now() {
        return Instant.ofEpochMilli(System.currentTimeMillis());
    }

    private void dropUnusedImages() {
        Set<ImageId> used = new HashSet<>();
        for (RecordedContribution one : contributions.values()) {
            one.contribution().images().forEach(image -> used.add(image.id()));
        }
        images.keySet().retainAll(used);
    }

    /** The cases as their contributions make them, with revision 0, so that they can be compared. */
    private Map<CaseId, RecordedCase> cases() {
        Map<CaseId, List<RecordedContribution>> members = new TreeMap<>(Comparator.comparing(CaseId::value));
        contributions.values().stream()
                .sorted(Comparator.comparingLong(RecordedContribution::sequence))
                .forEach(one -> members.computeIfAbsent(one.contribution().caseId(), _ -> new ArrayList<>())
                        .add(one));
        Map<CaseId, RecordedCase> cases = new LinkedHashMap<>();
        members.forEach((id, said) -> cases.put(id, new RecordedCase(id, 0, said, imagesOf(said))));
        return cases;
    }

    private Map<ImageId, KeptImage> imagesOf(List<RecordedContribution> said) {
        Map<ImageId, KeptImage> found = new HashMap<>();
        said.stream()
                .flatMap(one -> one.contribution().images().stream())
                .forEach(image -> found.put(image.id(), images.get(image.id())));
        return found;
    }

    private Set<String> files() {
        Set<String> files = new TreeSet<>();
        for (KeptImage image : images.values()) {
            Stream.ofNullable(image.shown()).forEach(files::add);
            files.add(image.encoded());
        }
        return files;
    }

    private static Set<String> without(Set<String> before, Set<String> after) {
        before.removeAll(after);
        return before;
    }

    @Override
    public synchronized Optional<RecordedContribution> contribution(SourceKey source) {
        requireOpen();
        return Optional.ofNullable(contributions.get(source));
    }

    @Override
    public synchronized Optional<RecordedCase> contributions(CaseId id) {
        requireOpen();
        return Optional.ofNullable(cases().get(id))
                .map(one -> new RecordedCase(id, revisions.getOrDefault(id, 0L), one.contributions(), one.images()));
    }

    @Override
    public synchronized Optional<KeptImage> keptImage(ImageId id) {
        requireOpen();
        return Optional.ofNullable(images.get(id));
    }

    @Override
    public synchronized void forEachCase(Visitor<CaseId> visitor) throws IOException {
        for (CaseId id : cases().keySet()) {
            visitor.visit(id);
        }
    }

    @Override
    public synchronized RecordCounts counts() {
        return new RecordCounts(cases().size(), tombstones.size(), contributions.size(), images.size(), vectors.size());
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
        Map<String, Embedding> found = new HashMap<>();
        vectors.forEach((key, vector) -> {
            if (key.id().equals(id) && key.fingerprint().equals(fingerprint)) {
                found.put(key.content(), vector);
            }
        });
        return found;
    }

    @Override
    public synchronized Map<String, Embedding> vectors(Fingerprint fingerprint, Collection<String> contents) {
        Map<String, Embedding> found = new HashMap<>();
        vectors.forEach((key, vector) -> {
            if (key.fingerprint().equals(fingerprint) && contents.contains(key.content())) {
                found.put(key.content(), vector);
            }
        });
        return found;
    }

    @Override
    public synchronized void keepVectors(CaseId id, Fingerprint fingerprint, Map<String, Embedding> kept) {
        if (cases().containsKey(id)) {
            kept.forEach((content, vector) -> vectors.put(new VectorKey(id, fingerprint, content), vector));
        }
    }

    @Override
    public synchronized void retainVectors(CaseId id, Fingerprint fingerprint, Set<String> contents) {
        vectors.keySet()
                .removeIf(key -> key.id().equals(id)
                        && key.fingerprint().equals(fingerprint)
                        && !contents.contains(key.content()));
    }

    @Override
    public synchronized Set<String> delete(CaseId id) {
        if (!cases().containsKey(id)) {
            return Set.of();
        }
        Set<String> before = files();
        contributions.values().removeIf(one -> one.contribution().caseId().equals(id));
        vectors.keySet().removeIf(key -> key.id().equals(id));
        revisions.remove(id);
        tombstones.put(id, now());
        dropUnusedImages();
        return without(before, files());
    }

    @Override
    public synchronized Optional<Instant> deletedAt(CaseId id) {
        return Optional.ofNullable(tombstones.get(id));
    }

    @Override
    public synchronized void liftDeletion(CaseId id) {
        tombstones.remove(id);
    }

    @Override
    public void erase() {}

    @Override
    public synchronized void forEachFile(Visitor<String> visitor) throws IOException {
        for (String file : files()) {
            visitor.visit(file);
        }
    }

    @Override
    public synchronized boolean refersTo(String digest) {
        return files().contains(digest);
    }

    @Override
    public synchronized Run beginRun() {
        Run run = new Run(++lastNumber, now());
        refusals.put(run, new ArrayList<>());
        return run;
    }

    @Override
    public synchronized Optional<Run> latestRun() {
        return refusals.keySet().stream().max(Comparator.comparingLong(Run::number));
    }

    @Override
    public synchronized void refuse(Run run, List<Refusal> more) {
        refusals.computeIfAbsent(run, _ -> new ArrayList<>()).addAll(more);
    }

    @Override
    public synchronized List<Refusal> refusals(Run run) {
        return List.copyOf(refusals.getOrDefault(run, List.of()));
    }

    @Override
    public void check(Visitor<String> problems) {}

    @Override
    public synchronized void close() {
        closed = true;
    }
}
