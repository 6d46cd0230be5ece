package org.precedent.index.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.Contribution;
import org.precedent.index.model.KeptImage;
import org.precedent.index.model.SourceKey;

/**
 * A batch of arrivals on its way into the record, in one transaction. All that it changes gets one revision: nobody
 * else ever sees a state in between. A batch in which nothing is new takes no number and writes nothing.
 */
final class Accepting {

    private final Handle handle;
    private final Instant now;
    private final Set<CaseId> changed = new HashSet<>();
    private final Set<String> perhapsUnreferenced = new HashSet<>();
    private long revision;

    Accepting(Handle handle, Instant now) {
        this.handle = handle;
        this.now = now;
    }

    /** @param readings what was read of cases to make them what they are after this batch */
    Acceptance accept(List<Arrival> batch, Map<CaseId, Reading> readings) {
        Map<CaseId, Reading> held = new HashMap<>(readings);
        held.entrySet().removeIf(one -> !Readings.holds(handle, one.getKey(), one.getValue()));
        List<Outcome> outcomes = new ArrayList<>();
        for (Arrival arrival : batch) {
            outcomes.add(accept(arrival));
        }
        held.forEach((id, reading) -> Readings.put(handle, id, reading.digest()));
        return new Acceptance(outcomes, changed(), KeptImages.unreferenced(handle, perhapsUnreferenced));
    }

    private Map<CaseId, RecordedCase> changed() {
        Map<CaseId, RecordedCase> now = new HashMap<>();
        for (CaseId id : changed) {
            try {
                Cases.recorded(handle, id).ifPresent(one -> now.put(id, one));
            } catch (DamagedRow e) {
                // who reads the case for itself is told
            }
        }
        return now;
    }

    private Outcome accept(Arrival arrival) {
        Contribution said = arrival.contribution();
        Optional<Cases.State> state = Cases.find(handle, said.caseId());
        if (state.isPresent() && state.get().deleted() != null) {
            arrival.images().forEach(image -> perhapsUnreferenced(KeptImages.stored(image)));
            return Outcome.DELETED_CASE;
        }
        Optional<RecordedContribution> before = soundOrNone(said.source());
        boolean hasNews = before.isEmpty() || !isSame(before.get().contribution(), said);
        boolean hasOtherPixels = keepImages(arrival);
        if (!hasNews && !hasOtherPixels) {
            return Outcome.UNCHANGED;
        }
        change(said.caseId());
        if (hasNews) {
            replace(before, said);
        }
        return state.isEmpty() ? Outcome.ADDED_CASE : Outcome.CHANGED_CASE;
    }

    /** What the source said before. Rows that are damaged give way, so that a source sent again mends them. */
    private Optional<RecordedContribution> soundOrNone(SourceKey source) {
        try {
            return Contributions.find(handle, source);
        } catch (DamagedRow e) {
            List<KeptImages.Stored> images = KeptImages.ofSource(handle, source);
            Contributions.remove(handle, source);
            drop(images);
            return Optional.empty();
        }
    }

    private void replace(Optional<RecordedContribution> before, Contribution said) {
        List<KeptImages.Stored> earlier = KeptImages.ofSource(handle, said.source());
        Contributions.put(handle, recorded(said, before));
        drop(earlier);
        if (before.isPresent()) {
            CaseId home = before.get().contribution().caseId();
            if (!home.equals(said.caseId())) {
                leave(home, said.caseId());
            }
        }
    }

    /** Compares what would be stored, so that a text which comes back a little different is the same all the same. */
    private static boolean isSame(Contribution before, Contribution said) {
        if (before.equals(said)) {
            return true;
        }
        return Contributions.row(asFirst(before)).isSame(Contributions.row(asFirst(said)))
                && areSame(Contributions.imageRows(before), Contributions.imageRows(said));
    }

    private static RecordedContribution asFirst(Contribution said) {
        return new RecordedContribution(said, 1, 0, Instant.EPOCH, Instant.EPOCH);
    }

    private static boolean areSame(List<Row> before, List<Row> said) {
        if (before.size() != said.size()) {
            return false;
        }
        for (int i = 0; i < before.size(); i++) {
            if (!before.get(i).isSame(said.get(i))) {
                return false;
            }
        }
        return true;
    }

    private RecordedContribution recorded(Contribution said, Optional<RecordedContribution> before) {
        if (before.isEmpty()) {
            return new RecordedContribution(said, 1, Numbers.SEQUENCE.next(handle), now, now);
        }
        RecordedContribution earlier = before.get();
        return new RecordedContribution(said, earlier.version() + 1, earlier.sequence(), earlier.first(), now);
    }

    /** Keeps what the arrival's images are made of; whether any is new or another than before. */
    private boolean keepImages(Arrival arrival) {
        boolean hasOther = false;
        for (KeptImage image : arrival.images()) {
            if (!KeptImages.findSound(handle, image.id()).equals(Optional.of(image))) {
                KeptImages.stored(handle, image.id()).ifPresent(this::renew);
                KeptImages.put(handle, image);
                hasOther = true;
            }
        }
        return hasOther;
    }

    /** An image is made of other pixels than before. */
    private void renew(KeptImages.Stored before) {
        perhapsUnreferenced(before);
        KeptImages.casesWith(handle, before.id()).forEach(this::change);
    }

    private void drop(List<KeptImages.Stored> images) {
        for (KeptImages.Stored image : images) {
            if (KeptImages.dropUnlessUsed(handle, image.id())) {
                perhapsUnreferenced(image);
            }
        }
    }

    private void perhapsUnreferenced(KeptImages.Stored image) {
        perhapsUnreferenced.add(image.encoded());
        if (image.shown() != null) {
            perhapsUnreferenced.add(image.shown());
        }
    }

    /** Gives a case this batch's revision, and makes it if it is missing. */
    private void change(CaseId id) {
        if (changed.add(id)) {
            revision = revision == 0 ? Numbers.REVISION.next(handle) : revision;
            Cases.revise(handle, id, revision);
        }
    }

    /** A contribution has left a case for another one. */
    private void leave(CaseId home, CaseId other) {
        if (Contributions.hasAny(handle, home)) {
            change(home);
        } else {
            Vectors.move(handle, home, other);
            Cases.remove(handle, home);
            changed.remove(home);
        }
    }

    /** Deletes a case instead: everything of it goes, and a tombstone stays. */
    Set<String> delete(CaseId id) {
        if (!Cases.lives(handle, id)) {
            return Set.of();
        }
        List<KeptImages.Stored> images = KeptImages.storedOfCase(handle, id);
        Contributions.removeAll(handle, id);
        drop(images);
        Vectors.removeAll(handle, id);
        Cases.bury(handle, id, Numbers.REVISION.next(handle), now.toEpochMilli());
        return KeptImages.unreferenced(handle, perhapsUnreferenced);
    }
}
