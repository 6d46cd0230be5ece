package org.precedent.api.summary.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.precedent.api.summary.claim.Reason;

/**
 * {@link ParticularWords} of a claim are borne out by each report of which it says them, or by one where it names none.
 */
final class ParticularsCheck implements Check {

    @Override
    public @Nullable Objection objection(ReadClaim claim, CaseReports cases) {
        for (Segment segment : claim.segments()) {
            Set<Integer> bound = claim.boundTo(segment);
            List<CaseReport> reports = cases.of(bound.isEmpty() ? claim.cites() : bound);
            List<Reason> against = new ArrayList<>();
            for (CaseReport report : reports) {
                Reason reason = ParticularWords.against(claim, segment, report);
                if (reason != null) {
                    against.add(reason);
                }
            }
            boolean borne = bound.isEmpty() ? reports.isEmpty() || against.size() < reports.size() : against.isEmpty();
            if (!borne) {
                return Objection.drop(against.getFirst());
            }
        }
        return null;
    }
}
