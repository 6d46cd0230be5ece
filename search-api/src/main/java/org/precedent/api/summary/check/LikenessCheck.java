package org.precedent.api.summary.check;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.precedent.api.summary.claim.Reason;
import org.precedent.index.model.Finding;
import org.precedent.index.model.Side;
import org.precedent.index.report.Vocabulary;

/**
 * Cases that are said to differ in the side of a finding do, and those that are said to have it on the same side have;
 * that something else of a finding differs or is the same, without saying how, cannot be checked.
 */
final class LikenessCheck implements Check {
    private static final Phrases DIFFERENT = Phrases.of("different");
    private static final Phrases SAME = Phrases.of("same");
    private static final Phrases SIDE = Phrases.of("side");

    @Override
    public @Nullable Objection objection(ReadClaim claim, CaseReports cases) {
        boolean different = DIFFERENT.isIn(claim.text());
        boolean same = SAME.isIn(claim.text());
        if (claim.segments().size() > 1 || claim.statements().isEmpty() || !(different || same)) {
            return null;
        }
        if (!SIDE.isIn(claim.text())) {
            return different ? Objection.drop(Reason.COMPARISON) : Objection.mark(Reason.COMPARISON);
        }
        Statement first = claim.statements().getFirst();
        List<Set<Side>> sides = cases.of(claim.cites()).stream()
                .map(report -> sides(first, report))
                .toList();
        boolean agree =
                sides.stream().distinct().count() == 1 && !sides.getFirst().isEmpty();
        boolean told = sides.stream().noneMatch(Set::isEmpty);
        return told && agree == same ? null : Objection.drop(Reason.SIDE);
    }

    private static Set<Side> sides(Statement statement, CaseReport report) {
        Set<String> narrower = Vocabulary.narrower(statement.id());
        Set<Side> sides = EnumSet.noneOf(Side.class);
        for (Finding one : report.findings()) {
            if (narrower.contains(one.id()) && one.presence() == statement.presence() && one.side() != null) {
                sides.addAll(one.side().each());
            }
        }
        return sides;
    }
}
