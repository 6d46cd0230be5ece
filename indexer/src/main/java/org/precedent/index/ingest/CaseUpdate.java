package org.precedent.index.ingest;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.precedent.index.deid.Scrubber;
import org.precedent.index.model.Case;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.Contribution;
import org.precedent.index.model.Edition;
import org.precedent.index.model.ImageId;
import org.precedent.index.model.KeptImage;
import org.precedent.index.model.Pseudonyms;
import org.precedent.index.model.Report;
import org.precedent.index.model.ReportStatus;
import org.precedent.index.model.ReportStructure;
import org.precedent.index.model.SourceKey;
import org.precedent.index.record.Arrival;
import org.precedent.index.record.RecordedCase;

/** A case as it is known and as it will be. */
final class CaseUpdate {
    private final SequencedMap<SourceKey, Contribution> contributions = new LinkedHashMap<>();
    private final Map<ImageId, KeptImage> kept;
    private final HeldPixels decoded;
    private final SequencedMap<SourceKey, Arrival> arrivals = new LinkedHashMap<>();
    private final Set<SourceKey> heard = new HashSet<>();
    private final CaseId id;
    private final PartialReport partial;
    private boolean isMade;
    private boolean withdrew;

    /** @param room where decoded images wait */
    CaseUpdate(RecordedCase known, Pseudonyms pseudonyms, HeldPixels room) {
        this.decoded = room;
        this.id = known.id();
        this.partial = new PartialReport(pseudonyms);
        this.kept = new HashMap<>(known.images());
        known.contributions().forEach(one -> {
            contributions.put(one.contribution().source(), one.contribution());
            isMade |= !one.contribution().origin().isMessage();
        });
    }

    /** Takes in a report that waited: it is of this case from now on, if the case is there. */
    void join(Contribution waiting, boolean caseIsThere) {
        Contribution joined = caseIsThere ? waiting.in(id) : waiting;
        contributions.put(joined.source(), joined);
        if (caseIsThere) {
            arrivals.put(joined.source(), new Arrival(joined, List.of()));
        }
    }

    /**
     * Takes in what a report says now, and takes away what it replaces. A part of a report that was issued behind the
     * whole is kept beside it, whichever of the two comes first.
     *
     * @return false when a later version of it is known, so that nothing changes
     */
    boolean addReport(Contribution report) {
        Contribution before = contributions.get(report.source());
        if (before != null && report.edition().follows(before.edition())) {
            return PartialReport.repeats(report, before) || addReport(partial.beside(report, before));
        }
        if (before != null && before.edition().follows(report.edition())) {
            addReport(report, before);
            return PartialReport.repeats(before, report) || addReport(partial.beside(before, report));
        }
        return addReport(report, before);
    }

    private boolean addReport(Contribution report, @Nullable Contribution before) {
        boolean isOutdated =
                before != null && !report.equals(before) && !report.edition().supersedes(before.edition());
        if (isOutdated) {
            return false;
        }
        boolean isWithdrawn = report.edition().status() == ReportStatus.WITHDRAWN;
        withdrew |= isWithdrawn && before != null && !before.text().isEmpty();
        add(report, List.of());
        if (report.edition().strikesParent()) {
            addReport(report.parentStruck());
        }
        if (isWithdrawn) {
            withdrawAddenda(report);
        }
        return true;
    }

    /** What was said in addition to a report that is taken away goes with it, but for what was issued later. */
    private void withdrawAddenda(Contribution report) {
        for (Contribution one : List.copyOf(contributions.values())) {
            boolean adds = one.edition().status() == ReportStatus.ADDENDUM
                    && report.source().equals(one.edition().parent());
            if (adds) {
                Edition gone =
                        new Edition(ReportStatus.WITHDRAWN, report.edition().issued(), null);
                addReport(one.as(one.source(), gone).withText(""));
            }
        }
    }

    /** What a source says of the case already; null when it says nothing. */
    @Nullable Contribution said(SourceKey source) {
        return contributions.get(source);
    }

    /** Whether a source says something of the case already. */
    boolean knows(SourceKey source) {
        return contributions.containsKey(source);
    }

    /** Whether a text went because its sender took it away. */
    boolean hasWithdrawn() {
        return withdrew;
    }

    /** Whether the case is there, and not only reports that wait for it. */
    boolean isMade() {
        return isMade;
    }

    /** Whether any report is of the case or waits for it, be it one that was taken away. */
    boolean hasReports() {
        return contributions.values().stream().anyMatch(one -> one.origin().isMessage());
    }

    /** Where the pixels of the case's images lie, as far as that is known. */
    Map<ImageId, KeptImage> kept() {
        return kept;
    }

    /** Images that were decoded for this, as the encoder sees them. */
    HeldPixels decoded() {
        return decoded;
    }

    /** Takes in what a source says now; nothing changes when it says what is known. */
    void add(Contribution contribution, List<KeptImage> images) {
        heard.add(contribution.source());
        isMade |= !contribution.origin().isMessage();
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

    /** What the record does not know; first what makes the case, for which reports would wait. */
    List<Arrival> arrivals() {
        return arrivals.values().stream()
                .sorted(Comparator.comparing(
                        arrival -> arrival.contribution().origin().isMessage()))
                .toList();
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
