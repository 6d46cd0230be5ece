package org.precedent.api.quality;

import java.io.IOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.precedent.api.quality.HeldImages.HeldImage;
import org.precedent.index.CaseIndex;
import org.precedent.index.Deadline;
import org.precedent.index.FacetCounts;
import org.precedent.index.IndexStats;
import org.precedent.index.Scope;
import org.precedent.index.View;
import org.precedent.index.ingest.QuarantineList;
import org.precedent.index.model.Facet;
import org.precedent.index.record.CaseRecord;
import org.precedent.index.record.Generation;
import org.precedent.index.record.Held;
import org.precedent.index.record.PastRun;

/**
 * Tells how an archive stands, from its record and its index. What takes long is read by one at a time and remembered
 * for a while. Nothing that it tells names a patient or where a source lay; a picture of what is held back may. Owns
 * nothing, changes nothing. Safe for use by many threads.
 */
public final class ArchiveState {
    /** So many runs can be asked for at most. */
    public static final int MOST_RUNS = 100;

    private static final Duration ALL_CASES_READ_AGAIN = Duration.ofSeconds(20);
    private static final Duration DOUBTS_READ_AGAIN = Duration.ofMinutes(2);
    private static final Duration LOOKING_FOR_DOUBTS = Duration.ofSeconds(10);

    private final CaseRecord record;
    private final QuarantineList quarantine;
    private final CaseIndex index;
    private final Remembered<Growth> growth;
    private final Remembered<List<PastRun>> runs;
    private final Remembered<DoubtfulCases> doubts;

    /** Of an archive that is open. */
    public ArchiveState(CaseRecord record, QuarantineList quarantine, CaseIndex index) {
        this.record = record;
        this.quarantine = quarantine;
        this.index = index;
        this.growth = new Remembered<>(ALL_CASES_READ_AGAIN, () -> Growth.of(record.growth()));
        this.runs = new Remembered<>(ALL_CASES_READ_AGAIN, () -> record.runs(MOST_RUNS));
        DoubtSearch search = new DoubtSearch(index, LOOKING_FOR_DOUBTS);
        this.doubts = new Remembered<>(DOUBTS_READ_AGAIN, search::run);
    }

    /** What it holds. */
    public Stock stock(Deadline deadline) throws IOException {
        String name = index.name();
        Optional<Generation> searched = record.currentGeneration()
                .filter(current -> current.name().value().equals(name));
        Growth grown = growth.get();
        deadline.check();
        try (View view = index.view(deadline)) {
            IndexStats stats = view.stats();
            FacetCounts facets = view.facets(Scope.ALL);
            return new Stock(
                    stats.cases(),
                    stats.imageVectors(),
                    stats.reports(),
                    record.counts().waiting(),
                    quarantine.in(EnumSet.of(Held.State.HELD)).size(),
                    pending(),
                    facets.counts().getOrDefault(Facet.MODALITY, Map.of()),
                    grown,
                    name,
                    searched.map(Generation::created).orElse(null));
        }
    }

    private long pending() throws IOException {
        Optional<Generation> current = record.currentGeneration();
        return current.isEmpty() ? 0 : record.pendingCount(current.get().name());
    }

    /**
     * The latest runs.
     *
     * @param most of them, at most {@link #MOST_RUNS}
     */
    public PastRuns runs(int most) throws IOException {
        List<PastRuns.Told> told = runs.get().stream()
                .limit(most)
                .map(one -> new PastRuns.Told(
                        one.run().number(),
                        one.run().began(),
                        one.cases(),
                        one.lastCase(),
                        one.refused().stream()
                                .map(kind -> new PastRuns.Refused(kind.code(), kind.count(), kind.reason()))
                                .toList()))
                .toList();
        return new PastRuns(pending(), told);
    }

    /** Some of the cases whose images contradict their tags. */
    public DoubtfulCases doubts(int from, int size) throws IOException {
        return doubts.get().page(from, size);
    }

    /** Some of what was held back. */
    public HeldImages held(int from, int size) throws IOException {
        List<Held> all = quarantine.in(EnumSet.allOf(Held.State.class));
        List<HeldImage> some = all.stream()
                .sorted(Comparator.comparing(one -> one.state() != Held.State.HELD))
                .skip(from)
                .limit(size)
                .map(ArchiveState::told)
                .toList();
        long waiting =
                all.stream().filter(one -> one.state() == Held.State.HELD).count();
        return new HeldImages(waiting, all.size(), some);
    }

    private static HeldImage told(Held held) {
        HeldImages.State state = switch (held.state()) {
            case HELD -> HeldImages.State.HELD;
            case RELEASED -> HeldImages.State.RELEASED;
            case DROPPED -> HeldImages.State.DROPPED;
        };
        return new HeldImage(
                QuarantineList.id(held), held.code(), held.reason(), held.since(), state, held.picture() != null);
    }

    /**
     * What an image that is held back shows, as a PNG; empty where there is none, or no picture of it.
     *
     * @param id as {@link HeldImage} has it
     */
    public Optional<byte[]> picture(String id) throws IOException {
        for (Held held : quarantine.in(EnumSet.of(Held.State.HELD))) {
            if (QuarantineList.id(held).equals(id)) {
                return quarantine.picture(held);
            }
        }
        return Optional.empty();
    }
}
