package org.precedent.index.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.precedent.encoder.Pixels;
import org.precedent.index.archive.KeptFiles;
import org.precedent.index.archive.RememberedStudies;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.ImageId;
import org.precedent.index.record.Acceptance;
import org.precedent.index.record.Arrival;
import org.precedent.index.record.CaseRecord;
import org.precedent.index.record.Outcome;
import org.precedent.index.record.Reading;
import org.precedent.index.record.RecordedCase;

/**
 * Arrivals that go into the record together, with the pixels that the encoder will ask for next. The first batches are
 * small, so that it does not wait for them; the more at a time, the less is written a case.
 */
final class ArrivalBatch {
    private static final int FIRST_CASES = 16;
    private static final int MOST_CASES = 256;
    private static final int MOST_ARRIVALS = 1024;
    private static final int MOST_NOTES = 1024;

    private final CaseRecord record;
    private final RememberedStudies studies;
    private final KeptFiles kept;
    private final WorkQueue out;
    private final @Nullable BatchPreparation preparation;
    private final long mostPixels;
    private final HeldPixels held;
    private final List<Arrival> arrivals = new ArrayList<>();
    private final Map<CaseId, Reading> readings = new HashMap<>();
    private final Set<CaseId> cases = new LinkedHashSet<>();
    private final Set<CaseId> named = new HashSet<>();
    private int mostCases = FIRST_CASES;

    /**
     * @param studies of which studies the cases are
     * @param kept the files that the arrivals refer to
     * @param preparation prepares what was accepted; null when another process indexes
     * @param mostPixels how many decoded pixels are held at most; more are read again from their files
     */
    ArrivalBatch(
            CaseRecord record,
            RememberedStudies studies,
            KeptFiles kept,
            WorkQueue out,
            @Nullable BatchPreparation preparation,
            long mostPixels) {
        this.record = record;
        this.studies = studies;
        this.kept = kept;
        this.out = out;
        this.preparation = preparation;
        this.mostPixels = preparation == null ? 0 : mostPixels;
        this.held = new HeldPixels(this.mostPixels);
    }

    /** Where the images of one case are held that are to be taken in. */
    HeldPixels room() {
        return new HeldPixels(mostPixels);
    }

    /**
     * Takes in what is new of one case.
     *
     * @param reading what all of it was made of; null when there was more to it than the record takes note of
     */
    void add(CaseId id, List<Arrival> more, HeldPixels decoded, @Nullable Reading reading)
            throws IOException, InterruptedException {
        arrivals.addAll(more);
        if (reading != null) {
            readings.put(id, reading);
        }
        cases.add(id);
        held.addAll(decoded);
        if (cases.size() >= mostCases || arrivals.size() >= MOST_ARRIVALS || held.pixels() > mostPixels / 2) {
            accept();
        }
    }

    /** Takes note of what a case is made of in which nothing is new. */
    void note(CaseId id, Reading reading) throws IOException, InterruptedException {
        readings.put(id, reading);
        if (readings.size() > MOST_NOTES) {
            accept();
        }
    }

    /** Has the record keep of which study a case is, with what comes of it now or was there before. */
    void name(CaseId id) throws IOException, InterruptedException {
        if (named.size() >= MOST_NOTES) {
            accept();
        }
        if (!record.hasStudyId(id)) {
            named.add(id);
        }
    }

    /** Commits what is there to the record and hands it on. */
    void accept() throws IOException, InterruptedException {
        if (arrivals.isEmpty() && readings.isEmpty() && named.isEmpty()) {
            return;
        }
        kept.sync();
        Acceptance acceptance = record.accept(arrivals, readings, studies.of(named));
        out.put(new Work.FilesUnreferenced(acceptance.unreferenced()));
        Map<CaseId, Outcome> outcomes = new HashMap<>();
        for (int i = 0; i < arrivals.size(); i++) {
            CaseId id = arrivals.get(i).contribution().caseId();
            outcomes.merge(id, acceptance.outcomes().get(i), ArrivalBatch::weightier);
        }
        List<BatchPreparation.Accepted> next = new ArrayList<>();
        Map<ImageId, Pixels> decoded = held.images();
        for (CaseId id : cases) {
            out.put(new Work.CaseAccepted(id, outcomes.getOrDefault(id, Outcome.UNCHANGED)));
            RecordedCase changed = acceptance.changed().get(id);
            if (changed != null) {
                next.add(new BatchPreparation.Accepted(changed, decoded));
            }
        }
        prepare(next);
        mostCases = Math.min(2 * mostCases, MOST_CASES);
        arrivals.clear();
        readings.clear();
        cases.clear();
        named.clear();
        held.clear();
    }

    /** No more pixels are decoded while any of these are held, so that they are never held twice over. */
    private void prepare(List<BatchPreparation.Accepted> next) throws IOException, InterruptedException {
        if (preparation != null) {
            preparation.begin(next);
            if (held.pixels() > 0) {
                preparation.finish();
            }
        }
    }

    /** Commits what is there, and waits until all that was committed is prepared. */
    void finish() throws IOException, InterruptedException {
        accept();
        if (preparation != null) {
            preparation.finish();
        }
    }

    private static Outcome weightier(Outcome a, Outcome b) {
        return a.compareTo(b) <= 0 ? a : b;
    }
}
