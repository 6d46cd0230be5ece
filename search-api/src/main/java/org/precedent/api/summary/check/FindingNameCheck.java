package org.precedent.api.summary.check;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.precedent.api.summary.claim.Reason;
import org.precedent.index.report.Vocabulary;

/**
 * The finding under which a claim is filed is one of which it speaks, by its name or by a narrower or broader one. It
 * is not shown, so that a name which nobody knows says nothing of the claim.
 */
final class FindingNameCheck implements Check {
    /** No finding has a longer name, in UTF-16 units. */
    private static final int LONGEST = 100;

    @Override
    public @Nullable Objection objection(ReadClaim claim, CaseReports cases) {
        String name = claim.draft().finding();
        if (name.length() > LONGEST || claim.text().toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT))) {
            return null;
        }
        boolean isOther = Vocabulary.idOf(name).map(id -> !isOf(id, claim)).orElse(false);
        return isOther && !claim.statements().isEmpty() ? Objection.mark(Reason.OTHER_FINDING) : null;
    }

    private static boolean isOf(String id, ReadClaim claim) {
        Set<String> narrower = Vocabulary.narrower(id);
        Set<String> broader = ReportVerdict.broader(id);
        return claim.statements().stream().anyMatch(one -> narrower.contains(one.id()) || broader.contains(one.id()));
    }
}
