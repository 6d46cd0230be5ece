package org.precedent.api.summary.check;

import java.util.Locale;
import java.util.Set;
import org.precedent.index.model.Presence;
import org.precedent.index.report.Vocabulary;

/**
 * What a report does not speak of. That is no absence; but a claim that no report <em>describes</em> something is true
 * of one that is silent.
 */
final class Silence {
    private static final Set<String> MENTIONING = WordLists.of("mentioning");

    private Silence() {}

    /** Whether a claim speaks of what reports mention, and not of what is there. */
    static boolean isToldBy(ReadClaim claim) {
        return claim.tokens().stream().anyMatch(token -> MENTIONING.contains(token.word()));
    }

    /** Whether a report says nothing of what a statement denies, by its name or by the words of it. */
    static boolean isOf(Statement statement, CaseReport report) {
        Set<String> narrower = Vocabulary.narrower(statement.id());
        return statement.presence() == Presence.ABSENT
                && report.findings().stream().noneMatch(one -> narrower.contains(one.id()))
                && !statement.name().stream().allMatch(term -> report.hasToken(term.toLowerCase(Locale.ROOT)));
    }
}
