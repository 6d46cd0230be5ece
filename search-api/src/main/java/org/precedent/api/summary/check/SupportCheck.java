package org.precedent.api.summary.check;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.precedent.api.summary.claim.Reason;

/** A part of a claim that names no finding has most of its words in one sentence of each cited report. */
final class SupportCheck implements Check {
    private final double least;
    private final double doubtful;

    SupportCheck(CheckLimits limits) {
        this.least = limits.leastSupport();
        this.doubtful = limits.doubtfulSupport();
    }

    @Override
    public @Nullable Objection objection(ReadClaim claim, CaseReports cases) {
        double worst = 1;
        for (Segment segment : claim.segments()) {
            boolean empty = PlainSupport.words(claim, segment).isEmpty();
            if (!segment.said().isEmpty() || (empty && !claim.statements().isEmpty())) {
                continue;
            }
            Set<Integer> bound = claim.boundTo(segment);
            for (CaseReport report : cases.of(bound.isEmpty() ? claim.cites() : bound)) {
                PlainSupport best = PlainSupport.best(claim, segment, report);
                if (best != null && best.contrary()) {
                    return Objection.drop(Reason.POLARITY);
                }
                worst = Math.min(worst, best == null ? 0 : best.share());
            }
        }
        if (worst < doubtful) {
            return Objection.drop(Reason.LITTLE_SUPPORT);
        }
        return worst < least ? Objection.mark(Reason.LITTLE_SUPPORT) : null;
    }
}
