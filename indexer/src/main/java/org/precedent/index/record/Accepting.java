package org.precedent.index.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.Contribution;
import org.precedent.index.model.ImageId;
import org.precedent.index.model.SourceKey;

/**
 * A batch of arrivals on its way into the record, in one transaction. All that it changes gets one revision: nobody
 * else ever sees a state in between. A batch in which nothing is new takes no number and writes nothing.
 */
final class Accepting {

    private final Handle handle;
    private final Instant now;
    private final Map<CaseId, Optional<Cases.State>> states = new HashMap<>();
    private final Set<CaseId> changed = new HashSet<>();
    private final FreshCases fresh = new FreshCases();
    private final ImageChanges images;
    private long revision;
    private long sequence;
    private int mostSequences;

    Accepting(Handle handle, Instant now) {
        this.handle = handle;
        this.now = now;
        this.images = new ImageChanges(handle);
    }

    /**
     * @param readings what was read of cases to make them what they are after this batch
     * @param studyIds of which studies they are, sealed
     */
    Acceptance accept(List<Arrival> batch, Map<CaseId, Reading> readings, Map<CaseId, String> studyIds) {
        Map<CaseId, Reading> held = new HashMap<>(readings);
        held.entrySet().removeIf(one -> !holds(one.getKey(), one.getValue()));
        mostSequences = batch.size();
        List<Outcome> outcomes = new ArrayList<>();
        for (Arrival arrival : batch) {
            outcomes.add(accept(arrival));
        }
        held.forEach(this::note);
        studyIds.forEach(this::keep);
        return new Acceptance(outcomes, changed(), images.unreferenced());
    }

    /**
     * Takes away what sources said.
     *
     * @return the files, by digest, that the record refers to no more
     */
    Set<String> withdraw(Collection<SourceKey> sources) {
        for (SourceKey source : sources) {
            Optional<RecordedContribution> said = Contributions.find(handle, source);
            if (said.isPresent()) {
                List<KeptImages.Stored> shown = KeptImages.ofSource(handle, source);
                Contributions.remove(handle, source);
                images.drop(shown);
                leave(said.get().contribution().caseId(), Optional.empty());
            }
        }
        return images.unreferenced();
    }

    /** Whether a case is still as it was when its sources were read. */
    private boolean holds(CaseId id, Reading reading) {
        return state(id).map(Cases.State::revision).orElse(0L) == reading.asOf();
    }

    private void note(CaseId id, Reading reading) {
        Optional<Cases.State> state = state(id);
        if (state.isPresent() && state.get().deleted() == null) {
            Readings.put(handle, id, state.get().revision(), reading.digest());
        }
    }

    private void keep(CaseId id, String studyId) {
        Optional<Cases.State> state = state(id);
        if (state.isPresent() && state.get().deleted() == null) {
            StudyIds.keep(handle, id, studyId);
        }
    }

    /** A case as it is within this transaction. */
    private Optional<Cases.State> state(CaseId id) {
        return states.computeIfAbsent(id, _ -> Cases.find(handle, id));
    }

    private Map<CaseId, RecordedCase> changed() {
        Map<CaseId, RecordedCase> now = new HashMap<>();
        for (CaseId id : changed) {
            try {
                fresh.recorded(id, revision)
                        .or(() -> Cases.recorded(handle, id))
                        .ifPresent(one -> now.put(id, one));
            } catch (DamagedRow e) {
                // who reads the case for itself is told
            }
        }
        return now;
    }

    private Outcome accept(Arrival arrival) {
        Contribution said = arrival.contribution();
        Optional<Cases.State> state = state(said.caseId());
        if (state.isPresent() && state.get().deleted() != null) {
            images.turnedAway(arrival);
            return Outcome.DELETED_CASE;
        }
        Optional<RecordedContribution> before = soundOrNone(said.source());
        Optional<RecordedContribution> waited =
                said.origin().isMessage() ? WaitingReports.find(handle, said.source()) : Optional.empty();
        Optional<RecordedContribution> earlier = before.or(() -> waited);
        boolean hasNews =
                earlier.isEmpty() || !SameContribution.is(earlier.get().contribution(), said);
        if (hasNews && earlier.isPresent() && isOutdated(said, earlier.get())) {
            return Outcome.OUTDATED;
        }
        if (said.origin().isMessage() && state.isEmpty()) {
            return await(before, earlier, said, hasNews);
        }
        boolean joins = waited.isPresent();
        boolean hasOtherPixels = images.keep(arrival, this::renewed);
        if (!hasNews && !joins && !hasOtherPixels) {
            return Outcome.UNCHANGED;
        }
        if (state.isEmpty()) {
            fresh.begin(said.caseId());
        }
        change(said.caseId());
        if (joins) {
            WaitingReports.remove(handle, said.source());
        }
        if (hasNews || joins) {
            replace(before, earlier, arrival);
        }
        return state.isEmpty() ? Outcome.ADDED_CASE : Outcome.CHANGED_CASE;
    }

    /** What the source said before. Rows that are damaged give way, so that a source sent again mends them. */
    private Optional<RecordedContribution> soundOrNone(SourceKey source) {
        try {
            return Contributions.find(handle, source);
        } catch (DamagedRow e) {
            List<KeptImages.Stored> before = KeptImages.ofSource(handle, source);
            Contributions.remove(handle, source);
            images.drop(before);
            return Optional.empty();
        }
    }

    private static boolean isOutdated(Contribution said, RecordedContribution earlier) {
        return !said.edition().supersedes(earlier.contribution().edition());
    }

    /** A report whose case is not there: it leaves the one in which it was, and waits. */
    private Outcome await(
            Optional<RecordedContribution> before,
            Optional<RecordedContribution> earlier,
            Contribution said,
            boolean hasNews) {
        if (hasNews || before.isPresent()) {
            WaitingReports.put(handle, recorded(said, earlier));
        }
        if (before.isPresent()) {
            Contributions.remove(handle, said.source());
            leave(before.get().contribution().caseId(), Optional.empty());
        }
        return Outcome.WAITS;
    }

    /**
     * Writes what a source says.
     *
     * @param before what it said of a case
     * @param earlier that, or what it said while it waited
     */
    private void replace(
            Optional<RecordedContribution> before, Optional<RecordedContribution> earlier, Arrival arrival) {
        Contribution said = arrival.contribution();
        RecordedContribution recorded = recorded(said, earlier);
        if (before.isEmpty()) {
            Contributions.put(handle, recorded);
            fresh.add(recorded, arrival.images());
            return;
        }
        List<KeptImages.Stored> shownBefore = KeptImages.ofSource(handle, said.source());
        Contributions.put(handle, recorded);
        images.drop(shownBefore);
        fresh.forget(said.caseId());
        CaseId home = before.get().contribution().caseId();
        if (!home.equals(said.caseId())) {
            leave(home, Optional.of(said.caseId()));
        }
    }

    private RecordedContribution recorded(Contribution said, Optional<RecordedContribution> before) {
        if (before.isEmpty()) {
            return new RecordedContribution(said, 1, nextSequence(), now, now);
        }
        RecordedContribution earlier = before.get();
        return new RecordedContribution(said, earlier.version() + 1, earlier.sequence(), earlier.first(), now);
    }

    /** Taken for all arrivals that may still come, as each taking is a statement. */
    private long nextSequence() {
        if (sequence == 0) {
            sequence = Numbers.SEQUENCE.next(handle, mostSequences);
        }
        return sequence++;
    }

    /** An image is made of other pixels than before. */
    private void renewed(ImageId image) {
        for (CaseId id : KeptImages.casesWith(handle, image.value())) {
            fresh.forget(id);
            change(id);
        }
    }

    /** Gives a case this batch's revision, and makes it if it is missing. */
    private void change(CaseId id) {
        if (changed.add(id)) {
            revision = revision == 0 ? Numbers.REVISION.next(handle) : revision;
            Cases.revise(handle, id, revision);
            states.put(id, Optional.of(new Cases.State(revision, null)));
        }
    }

    /** A contribution has left a case: for another one, to wait, or for good. */
    private void leave(CaseId home, Optional<CaseId> other) {
        fresh.forget(home);
        if (Contributions.hasMaker(handle, home)) {
            change(home);
        } else {
            letWait(home);
            other.ifPresentOrElse(to -> Vectors.move(handle, home, to), () -> Vectors.removeAll(handle, home));
            Cases.remove(handle, home);
            states.put(home, Optional.empty());
            changed.remove(home);
        }
    }

    /** The reports of a case that nothing else is left of. */
    private void letWait(CaseId id) {
        for (RecordedContribution one : Contributions.ofCase(handle, id)) {
            Contributions.remove(handle, one.contribution().source());
            WaitingReports.put(handle, one);
        }
    }
}
