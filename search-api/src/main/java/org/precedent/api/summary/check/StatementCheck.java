package org.precedent.api.summary.check;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.precedent.api.summary.claim.Reason;

/**
 * Each finding that a claim names stands in each report of which it says so, with that presence, certainty, side,
 * place, degree and course. Where a claim has several parts and a part names no case, some cited report bears the part
 * out; and no cited report bears out none of them.
 */
final class StatementCheck implements Check {

    @Override
    public @Nullable Objection objection(ReadClaim claim, CaseReports cases) {
        for (Segment segment : claim.segments()) {
            Reason reason = ofPart(claim, segment, cases);
            if (reason != null) {
                return Objection.drop(reason);
            }
        }
        for (CaseReport report : cases.of(claim.ofGroup() ? Set.of() : claim.cites())) {
            if (claim.unlike().contains(report.cited().number())) {
                continue;
            }
            if (claim.segments().stream().noneMatch(segment -> isOf(segment, report))) {
                return Objection.drop(against(claim.segments().getFirst(), report));
            }
        }
        return isSure(claim, cases) ? null : Objection.mark(Reason.SIDE);
    }

    private static boolean isSure(ReadClaim claim, CaseReports cases) {
        return cases.of(claim.cites()).stream()
                .allMatch(report -> claim.statements().stream().noneMatch(one -> isUnsure(one, report)));
    }

    private static boolean isUnsure(Statement statement, CaseReport report) {
        return Bearing.of(statement, report) instanceof Bearing.Borne borne && !borne.sure();
    }

    private static @Nullable Reason ofPart(ReadClaim claim, Segment segment, CaseReports cases) {
        Set<Integer> bound = claim.boundTo(segment);
        if (bound.isEmpty() && ComparisonCheck.compares(claim.text())) {
            // what is compared is counted over all cases
            return null;
        }
        if (bound.isEmpty()) {
            boolean borne = cases.of(claim.cites()).stream().anyMatch(report -> isOf(segment, report));
            return borne ? null : against(segment, cases.of(claim.cites()).getFirst());
        }
        for (CaseReport report : cases.of(bound)) {
            if (!isOf(segment, report)) {
                return against(segment, report);
            }
        }
        return null;
    }

    private static boolean isOf(Segment segment, CaseReport report) {
        boolean silent = segment.who().stream().anyMatch(phrase -> phrase.kind() == CasePhrase.Kind.NONE);
        return segment.said().stream()
                .allMatch(one ->
                        Bearing.of(one, report) instanceof Bearing.Borne || (silent && Silence.isOf(one, report)));
    }

    private static Reason against(Segment segment, CaseReport report) {
        for (Statement one : segment.said()) {
            if (Bearing.of(one, report) instanceof Bearing.NotBorne(Reason reason)) {
                return reason;
            }
        }
        return Reason.NOT_IN_REPORT;
    }
}
