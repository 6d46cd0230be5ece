package org.precedent.api.http;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.precedent.api.summary.ShownClaim;

/** The JSON of a claim that is shown. */
record ClaimAnswer(
        String text,
        String kind,
        String verdict,
        @Nullable String reason,
        @Nullable String reasonCode,
        List<EvidenceAnswer> evidence) {
    static ClaimAnswer of(ShownClaim claim) {
        return new ClaimAnswer(
                claim.text(),
                claim.kind().name().toLowerCase(Locale.ROOT),
                claim.doubt() == null ? "supported" : "weak",
                claim.doubt() == null ? null : claim.doubt().sentence(),
                claim.doubt() == null ? null : claim.doubt().code(),
                EvidenceAnswer.of(claim));
    }
}
