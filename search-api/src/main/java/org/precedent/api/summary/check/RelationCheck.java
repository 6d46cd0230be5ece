package org.precedent.api.summary.check;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.precedent.api.summary.claim.Reason;

/** That something is because of something else, or follows it, is in the words of each cited report. */
final class RelationCheck implements Check {
    private static final Set<String> RELATIONS = WordLists.of("relations");

    @Override
    public @Nullable Objection objection(ReadClaim claim, CaseReports cases) {
        String text = claim.text().toLowerCase(Locale.ROOT);
        boolean told = RELATIONS.stream()
                .filter(text::contains)
                .allMatch(relation -> cases.of(claim.cites()).stream()
                        .allMatch(
                                report -> report.text().toLowerCase(Locale.ROOT).contains(relation)));
        return told ? null : Objection.drop(Reason.RELATION);
    }
}
