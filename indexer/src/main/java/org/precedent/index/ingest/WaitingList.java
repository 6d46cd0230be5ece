package org.precedent.index.ingest;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.precedent.index.model.AccessionKey;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.Contribution;
import org.precedent.index.model.Origin;
import org.precedent.index.model.PatientKey;
import org.precedent.index.model.ReportStatus;
import org.precedent.index.model.SourceKey;
import org.precedent.index.record.CaseRecord;
import org.precedent.index.record.RecordedCase;
import org.precedent.index.record.RecordedContribution;
import org.precedent.index.record.Visitor;

/**
 * The reports that wait for their study, for a person to look through and to take out. A mark that a report was taken
 * back by its sender, before it came, holds no text: it is not among them, and stays.
 */
public final class WaitingList {
    private final CaseRecord record;

    /** Of a record, which it does not close. */
    public WaitingList(CaseRecord record) {
        this.record = record;
    }

    /**
     * A report that waits.
     *
     * @param source names it in this archive
     * @param since when its first version came
     */
    public record Waiting(SourceKey source, Origin origin, ReportStatus status, Instant since, Reason reason) {}

    /** What a report waits for. */
    public enum Reason {
        /** The study that it names is not here. */
        STUDY,
        /** The study of its order is not here, or the order has several. */
        ORDER,
        /** Its study is here, and is another patient's. */
        ANOTHER_PATIENT
    }

    /** Shows those that wait for these studies and orders, or all where none are given. */
    public void forEach(Collection<CaseId> studies, Collection<AccessionKey> orders, Visitor<Waiting> visitor)
            throws IOException {
        Set<CaseId> cases = Set.copyOf(studies);
        Set<AccessionKey> keys = Set.copyOf(orders);
        boolean all = cases.isEmpty() && keys.isEmpty();
        record.forEachWaiting(one -> {
            Contribution said = one.contribution();
            boolean asked = all
                    || cases.contains(said.caseId())
                    || (said.accession() != null && keys.contains(said.accession()));
            if (asked && !said.text().isEmpty()) {
                visitor.visit(waiting(one));
            }
        });
    }

    private Waiting waiting(RecordedContribution one) throws IOException {
        Contribution said = one.contribution();
        return new Waiting(said.source(), said.origin(), said.edition().status(), one.first(), reason(said));
    }

    private Reason reason(Contribution said) throws IOException {
        AccessionKey order = said.accession();
        if (order != null && said.caseId().equals(order.awaited())) {
            return isOfAnother(record.casesOf(order), said) ? Reason.ANOTHER_PATIENT : Reason.ORDER;
        }
        return isOfAnother(Set.of(said.caseId()), said) ? Reason.ANOTHER_PATIENT : Reason.STUDY;
    }

    private boolean isOfAnother(Set<CaseId> homes, Contribution said) throws IOException {
        for (CaseId home : homes) {
            if (record.contributions(home)
                    .filter(there -> isOfAnother(there, said.patient()))
                    .isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfAnother(RecordedCase there, @Nullable PatientKey patient) {
        return patient != null
                && there.contributions().stream()
                        .map(one -> one.contribution().patient())
                        .anyMatch(other -> other != null && !other.equals(patient));
    }

    /**
     * Takes those out that wait for these studies and orders, so that no byte of them is left in the record. Sent again
     * they wait again.
     *
     * @return how many there were
     * @throws IllegalArgumentException if none are given: all would go
     */
    public int delete(Collection<CaseId> studies, Collection<AccessionKey> orders) throws IOException {
        if (studies.isEmpty() && orders.isEmpty()) {
            throw new IllegalArgumentException("no study and no order was named");
        }
        List<SourceKey> gone = new ArrayList<>();
        forEach(studies, orders, one -> gone.add(one.source()));
        int removed = record.removeWaiting(gone);
        record.erase();
        return removed;
    }
}
