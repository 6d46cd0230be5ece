package org.precedent.api.summary.check;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.precedent.api.summary.claim.Reason;

/** A claim tells of cases: it gives no advice, no diagnosis of the reader's patient, no link and no instruction. */
final class WordingCheck implements Check {
    private static final Pattern LINK = Pattern.compile(
            "\\b(?:https?|ftp|file|mailto|javascript|data):|www\\.|\\S@\\S|"
                    + "\\p{L}\\.(?:com|org|net|edu|gov|info|io|de|at|ch|uk|eu|ru|cn|xyz|me|co)(?![\\p{L}\\d])",
            Pattern.CASE_INSENSITIVE);

    private record Forbidden(Phrases phrases, Reason reason) {}

    private static final List<Forbidden> FORBIDDEN = List.of(
            new Forbidden(Phrases.of("injections"), Reason.INSTRUCTION),
            new Forbidden(Phrases.of("instructions"), Reason.INSTRUCTION),
            new Forbidden(Phrases.of("advice"), Reason.ADVICE),
            new Forbidden(Phrases.of("titles"), Reason.NAME));

    @Override
    public @Nullable Objection objection(ReadClaim claim, CaseReports cases) {
        String text = claim.text();
        if (hasLink(text)) {
            return Objection.drop(Reason.LINK);
        }
        for (Forbidden one : FORBIDDEN) {
            if (one.phrases().isIn(text)) {
                return Objection.drop(one.reason());
            }
        }
        return Orders.isIn(text) ? Objection.drop(Reason.ADVICE) : null;
    }

    static boolean hasLink(String text) {
        return LINK.matcher(text).find();
    }
}
