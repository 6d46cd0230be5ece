package org.precedent.index.ingest;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import org.precedent.encoder.Pixels;
import org.precedent.index.deid.Scrubber;
import org.precedent.index.model.Case;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.Contribution;
import org.precedent.index.model.ImageId;
import org.precedent.index.model.KeptImage;
import org.precedent.index.model.Pseudonyms;
import org.precedent.index.model.Report;
import org.precedent.index.model.ReportStructure;
import org.precedent.index.model.SourceKey;
import org.precedent.index.record.Arrival;
import org.precedent.index.record.RecordedCase;

/** A case as it is known and as it will be. */
final class CaseUpdate {
    private final SequencedMap<SourceKey, Contribution> contributions = new LinkedHashMap<>();
    private final Map<ImageId, KeptImage> kept;
    private final Map<ImageId, Pixels> decoded = new HashMap<>();
    private final SequencedMap<SourceKey, Arrival> arrivals = new LinkedHashMap<>();
    private final Set<SourceKey> heard = new HashSet<>();

    CaseUpdate(RecordedCase known) {
        this.kept = new HashMap<>(known.images());
        known.contributions().forEach(one -> {
            contributions.put(one.contribution().source(), one.contribution());
        });
    }

    /** Where the pixels of the case's images lie, as far as that is known. */
    Map<ImageId, KeptImage> kept() {
        return kept;
    }

    /** Images that were decoded for this, as the encoder sees them. */
    Map<ImageId, Pixels> decoded() {
        return decoded;
    }

    /** Takes in what a source says now; nothing changes when it says what is known. */
    void add(Contribution contribution, List<KeptImage> images) {
        heard.add(contribution.source());
        boolean moved = images.stream().anyMatch(image -> !image.equals(kept.get(image.id())));
        images.forEach(image -> kept.put(image.id(), image));
        Contribution before = contributions.put(contribution.source(), contribution);
        if (moved || !contribution.equals(before)) {
            arrivals.put(contribution.source(), new Arrival(contribution, images));
        }
    }

    /** Takes names that are known now out of what was accepted before they were. */
    void scrub(Scrubber scrubber) {
        for (Contribution contribution : List.copyOf(contributions.values())) {
            if (!heard.contains(contribution.source())) {
                List<KeptImage> images = contribution.images().stream()
                        .map(image -> Objects.requireNonNull(kept.get(image.id())))
                        .toList();
                add(contribution.withText(scrubber.scrub(contribution.text())), images);
            }
        }
    }

    /** What the record does not know. */
    List<Arrival> arrivals() {
        return List.copyOf(arrivals.values());
    }

    /** The case as it will be, its report not taken apart. */
    Assembly assembly(CaseId id, Pseudonyms pseudonyms) {
        return Assembly.of(
                id,
                List.copyOf(contributions.values()),
                kept,
                Assembly.unnamed(id, pseudonyms),
                text -> new Report(text, ReportStructure.NONE));
    }

    /** Whether a search can find the case, by its words or by what an image looks like. */
    boolean isReachable(Case content) {
        return !content.report().isEmpty()
                || content.images().stream()
                        .anyMatch(image ->
                                !Objects.requireNonNull(kept.get(image.id())).blank());
    }
}
