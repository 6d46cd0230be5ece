package org.precedent.index.record;

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
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.Contribution;
import org.precedent.index.model.ImageId;
import org.precedent.index.model.KeptImage;
import org.precedent.index.model.SourceKey;

/** What sources said in an {@link InMemoryRecord}. */
final class InMemorySources {

    private final Map<SourceKey, RecordedContribution> contributions = new LinkedHashMap<>();
    private final Map<ImageId, KeptImage> images = new HashMap<>();

    int size() {
        return contributions.size();
    }

    int images() {
        return images.size();
    }

    Optional<RecordedContribution> find(SourceKey source) {
        return Optional.ofNullable(contributions.get(source));
    }

    Optional<KeptImage> image(ImageId id) {
        return Optional.ofNullable(images.get(id));
    }

    /** Takes what a source says, in place of what it said before. */
    void put(Arrival arrival, long sequence, Instant now) {
        Contribution said = wellFormed(arrival.contribution());
        RecordedContribution earlier = contributions.get(said.source());
        arrival.images().forEach(image -> images.put(image.id(), image));
        if (earlier == null) {
            contributions.put(said.source(), new RecordedContribution(said, 1, sequence, now, now));
        } else if (!earlier.contribution().equals(said)) {
            contributions.put(
                    said.source(),
                    new RecordedContribution(said, earlier.version() + 1, earlier.sequence(), earlier.first(), now));
        }
        dropUnusedImages();
    }

    void removeAll(CaseId id) {
        contributions.values().removeIf(one -> one.contribution().caseId().equals(id));
        dropUnusedImages();
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
                said.view(),
                said.accession(),
                said.edition(),
                said.profile());
    }

    /** Takes over what was held elsewhere. */
    void restore(RecordedContribution held) {
        contributions.put(held.contribution().source(), held);
    }

    /** Takes what a source says away. */
    void remove(SourceKey source) {
        contributions.remove(source);
        dropUnusedImages();
    }

    /** Those of a case that nothing else is left of but reports that would wait without it. */
    List<RecordedContribution> takeOrphans() {
        List<RecordedContribution> orphans = cases().values().stream()
                .filter(one -> one.contributions().stream()
                        .allMatch(said -> said.contribution().origin().isMessage()))
                .flatMap(one -> one.contributions().stream())
                .toList();
        orphans.forEach(one -> contributions.remove(one.contribution().source()));
        return orphans;
    }

    private void dropUnusedImages() {
        Set<ImageId> used = new HashSet<>();
        for (RecordedContribution one : contributions.values()) {
            one.contribution().images().forEach(image -> used.add(image.id()));
        }
        images.keySet().retainAll(used);
    }

    /** The cases as their contributions make them, with revision 0, so that they can be compared. */
    Map<CaseId, RecordedCase> cases() {
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

    Set<String> lastingFiles() {
        Set<String> files = new TreeSet<>();
        images.values().forEach(image -> files.addAll(image.lasting()));
        return files;
    }

    Set<String> files() {
        return files(images.values());
    }

    static Set<String> files(Collection<KeptImage> kept) {
        Set<String> files = new TreeSet<>();
        kept.forEach(image -> files.addAll(image.files()));
        return files;
    }
}
