package org.precedent.api.summary.check;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.precedent.api.summary.claim.Reason;
import org.precedent.index.model.Presence;

/** A word of denial in a claim is one that the reader of reports has understood: else it might deny unseen. */
final class DenialCheck implements Check {
    private static final Pattern TWICE = Pattern.compile(
            "\\b(?:not?|without|nicht|keine?)\\s+(?:not?|without|nicht|keine?)\\b", Pattern.CASE_INSENSITIVE);
    private static final Phrases DENIALS = Phrases.of("denials");

    @Override
    public @Nullable Objection objection(ReadClaim claim, CaseReports cases) {
        if (TWICE.matcher(claim.text()).find()) {
            return Objection.drop(Reason.POLARITY);
        }
        List<Statement> said = claim.statements();
        boolean read = said.isEmpty()
                || said.stream().anyMatch(one -> one.presence() != Presence.PRESENT)
                || claim.casePhrases().stream().anyMatch(one -> one.kind() == CasePhrase.Kind.NOT_ALL);
        return read
                        || WordPolarityCheck.isDeniedAlike(claim, cases)
                        || !DENIALS.isIn(claim.report().text())
                ? null
                : Objection.drop(Reason.POLARITY);
    }
}
