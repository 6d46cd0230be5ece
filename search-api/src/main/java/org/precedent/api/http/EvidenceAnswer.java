package org.precedent.api.http;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.precedent.api.summary.ShownClaim;
import org.precedent.api.summary.claim.Evidence;

/**
 * The JSON of a stretch of a report that bears a claim out, in UTF-16 offsets.
 *
 * @param says what its case says otherwise than the others of the claim
 */
record EvidenceAnswer(
        String caseId,
        int start,
        int end,
        String quotedText,
        @Nullable String says) {
    static EvidenceAnswer of(Evidence evidence) {
        return of(evidence, null);
    }

    static List<EvidenceAnswer> of(List<Evidence> evidence) {
        return evidence.stream().map(EvidenceAnswer::of).toList();
    }

    static List<EvidenceAnswer> of(ShownClaim claim) {
        return claim.evidence().stream()
                .map(one -> of(one, claim.differing().get(one.caseId())))
                .toList();
    }

    private static EvidenceAnswer of(Evidence evidence, @Nullable String says) {
        return new EvidenceAnswer(
                evidence.caseId().value(),
                evidence.span().start(),
                evidence.span().end(),
                evidence.quotedText(),
                says == null || says.isEmpty() ? null : says);
    }
}
