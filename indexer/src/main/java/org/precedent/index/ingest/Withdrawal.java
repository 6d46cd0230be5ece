package org.precedent.index.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.precedent.index.model.Contribution;
import org.precedent.index.model.Origin;
import org.precedent.index.model.SourceKey;
import org.precedent.index.record.CaseRecord;
import org.precedent.index.record.RecordedCase;
import org.precedent.index.record.RecordedContribution;
import org.precedent.index.source.Code;
import org.precedent.index.source.Place;

/**
 * What the archive holds of files that are turned away now and came in before, by other rules: what waits for a person
 * from now on, or was kept out by one, goes. What was painted over may stay while a person looks. Of what is turned
 * away for another reason, which may lie in this machine, it is said that it stays.
 */
final class Withdrawal {
    private static final String GONE = "what an earlier ingest took of it by other rules, or before a person kept it"
            + " out, was taken out of the archive";

    private static final String PAINTED =
            "the archive keeps it as an earlier ingest with --burned-in blank took it, painted over";

    private final CaseRecord record;
    private final Quarantine quarantine;
    private final CaseOpener opener;
    private final WorkQueue out;

    /** @param opener knows the rules, and tells of inputs */
    Withdrawal(CaseRecord record, Quarantine quarantine, CaseOpener opener, WorkQueue out) {
        this.record = record;
        this.quarantine = quarantine;
        this.opener = opener;
        this.out = out;
    }

    /**
     * Takes out what may not stay of files that were turned away.
     *
     * @param known what is recorded of their case
     * @return whether that changed
     */
    boolean of(List<TurnedAway> turnedAway, RecordedCase known) throws IOException, InterruptedException {
        List<SourceKey> gone = new ArrayList<>();
        for (TurnedAway one : turnedAway) {
            Optional<Contribution> before = known.contributions().isEmpty() ? Optional.empty() : before(one, known);
            if (before.isPresent() && isGone(one, before.get())) {
                gone.add(before.get().source());
            }
        }
        return take(gone);
    }

    /** What the same bytes said before. */
    private Optional<Contribution> before(TurnedAway one, RecordedCase known) {
        Optional<String> digest = opener.digestOfFile(one.entry());
        return known.contributions().stream()
                .map(RecordedContribution::contribution)
                .filter(said -> said.origin() == Origin.DICOM && !said.images().isEmpty())
                .filter(said -> digest.equals(Optional.of(said.digest())))
                .findFirst();
    }

    private boolean isGone(TurnedAway one, Contribution before) throws IOException, InterruptedException {
        Place place = one.entry().place();
        if (one.code() != Code.BURNED_IN) {
            tellThatItStays(place, before);
            return false;
        }
        boolean painted = isByOtherRules(before) && opener.profileOfPainted().equals(before.profile());
        boolean isGone = !painted || quarantine.isDropped(before.digest());
        opener.notice(place, isGone ? GONE : PAINTED);
        return isGone;
    }

    private boolean isByOtherRules(Contribution before) {
        return !opener.profile().equals(before.profile());
    }

    /**
     * Tells of a source whose images could not be taken in.
     *
     * @param before what it said before; null when it said nothing
     */
    void tell(Opened refused, @Nullable Contribution before) throws InterruptedException {
        boolean sameBytes = before != null
                && !before.images().isEmpty()
                && before.digest().equals(refused.contribution().digest());
        if (before != null && sameBytes && refused.source().isInstance()) {
            tellThatItStays(refused.source().place(), before);
        }
    }

    private void tellThatItStays(Place place, Contribution before) throws InterruptedException {
        if (isByOtherRules(before)) {
            opener.notice(
                    place,
                    "the archive holds it still, as an earlier ingest took it by other rules; precedent delete --case "
                            + before.caseId() + " takes its case out");
        }
    }

    /** Takes out what is left of a case that shows nothing and says nothing any more. */
    void ofTheRest(RecordedCase left) throws IOException, InterruptedException {
        boolean _ = take(left.contributions().stream()
                .map(one -> one.contribution().source())
                .toList());
    }

    private boolean take(List<SourceKey> gone) throws IOException, InterruptedException {
        if (gone.isEmpty()) {
            return false;
        }
        out.put(new Work.FilesUnreferenced(record.withdraw(gone)));
        out.put(new Work.Withdrawn());
        return true;
    }
}
