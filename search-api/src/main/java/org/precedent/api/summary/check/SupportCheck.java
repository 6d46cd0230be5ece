package org.precedent.api.summary.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.precedent.api.summary.claim.Reason;

/** A part of a claim that names no finding has most of its words in one sentence of each cited report. */
final class SupportCheck implements Check {
    private static final Map<String, String> SIDES = WordLists.pairs("sides");

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
            if (!segment.said().isEmpty()) {
                continue;
            }
            boolean empty = PlainSupport.words(claim, segment).isEmpty();
            Set<Integer> bound = claim.boundTo(segment);
            if (empty && !isOnSide(claim, segment, cases.of(bound.isEmpty() ? claim.cites() : bound))) {
                return Objection.drop(Reason.SIDE);
            }
            if (empty && !claim.statements().isEmpty()) {
                continue;
            }
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

    /** A part that tells a side and nothing else tells that of the study: the first that a report names. */
    private static boolean isOnSide(ReadClaim claim, Segment segment, List<CaseReport> reports) {
        Optional<String> side = side(segment.span().of(claim.report().text()));
        return side.isEmpty()
                || reports.stream().allMatch(report -> side(report.text()).equals(side));
    }

    private static Optional<String> side(String text) {
        return ClaimToken.of(text).stream()
                .map(token -> SIDES.getOrDefault(token.word(), ""))
                .filter(side -> !side.isEmpty())
                .findFirst();
    }
}
