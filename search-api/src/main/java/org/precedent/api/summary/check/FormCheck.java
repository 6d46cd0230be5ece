package org.precedent.api.summary.check;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.precedent.api.summary.claim.Reason;

/** A claim is one sentence of plain text, no longer than a sentence is. */
final class FormCheck implements Check {
    /** Signs that no sentence has, tags, and what looks like the control tokens of models. */
    private static final Pattern MARKUP = Pattern.compile(
            "[{}|\\\\`^_*#@$\u00a7~]|\\[/?\\p{L}|<\\s*[\\p{L}/!?|]|&#?\\w+;|\"\\s*[:,]|\\]\\s*\\(|\\.\\./|//|--");

    private final int longest;

    FormCheck(int longest) {
        this.longest = longest;
    }

    @Override
    public @Nullable Objection objection(ReadClaim claim, CaseReports cases) {
        String text = claim.text();
        if (claim.tokens().isEmpty()) {
            return Objection.drop(Reason.EMPTY);
        }
        if (text.length() > longest) {
            return Objection.drop(Reason.TOO_LONG);
        }
        if (MARKUP.matcher(text).find()) {
            return Objection.drop(Reason.MARKUP);
        }
        boolean headed = claim.report().structure().sections().stream().anyMatch(section -> section.heading() != null);
        boolean single = claim.report().structure().sentences().size() == 1;
        return single && !headed ? null : Objection.drop(Reason.NOT_ONE_SENTENCE);
    }
}
