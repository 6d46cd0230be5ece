package org.precedent.api.summary.check;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.precedent.api.summary.claim.Reason;
import org.precedent.index.model.Presence;

/** What is said to set the cited cases apart is in none of the others; what they alone are without is in all others. */
final class ExclusiveCheck implements Check {
    private static final Phrases EXCLUSIVE = Phrases.of("exclusive");

    /** They tell of a denial, which the others may lack by silence. */
    private static final Phrases DENIED = Phrases.of("denied");

    @Override
    public @Nullable Objection objection(ReadClaim claim, CaseReports cases) {
        boolean only = claim.casePhrases().stream().anyMatch(CasePhrase::only);
        if (!only && !EXCLUSIVE.isIn(claim.text())) {
            return null;
        }
        boolean apart = claim.segments().stream()
                .filter(segment -> !segment.said().isEmpty())
                .allMatch(segment -> isApart(segment, claim, cases, only));
        return apart ? null : Objection.drop(Reason.QUANTIFIER);
    }

    private static boolean isApart(Segment segment, ReadClaim claim, CaseReports cases, boolean only) {
        boolean ofOnly = segment.who().stream().anyMatch(CasePhrase::only);
        if (only && !ofOnly) {
            return true;
        }
        boolean apart = only || claim.cites().containsAll(cases.bearing(claim, segment));
        Set<Integer> told = claim.boundTo(segment).isEmpty() ? Set.copyOf(claim.cites()) : claim.boundTo(segment);
        return apart && (DENIED.isIn(claim.text()) || othersHave(segment, told, cases));
    }

    /** Whether every other case has what these are without. */
    private static boolean othersHave(Segment segment, Set<Integer> told, CaseReports cases) {
        return segment.said().stream()
                .filter(one -> one.presence() == Presence.ABSENT)
                .allMatch(one -> cases.all().stream()
                        .filter(report -> !told.contains(report.cited().number()))
                        .allMatch(report -> Bearing.of(one.with(Presence.PRESENT), report) instanceof Bearing.Borne));
    }
}
