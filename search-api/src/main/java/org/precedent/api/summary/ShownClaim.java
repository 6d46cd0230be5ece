package org.precedent.api.summary;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.precedent.api.summary.claim.CitedCase;
import org.precedent.api.summary.claim.ClaimKind;
import org.precedent.api.summary.claim.Evidence;
import org.precedent.api.summary.claim.Reason;
import org.precedent.api.summary.table.Differing;
import org.precedent.index.model.CaseId;

/**
 * A claim that a reader is shown: counted by rule, or written by a language model and not dropped by any check.
 *
 * @param doubt why it is marked as weak; null when it is not
 * @param evidence of every case that it speaks of, at least one sentence
 * @param differing what each of these cases says otherwise than the others, in words of the lexicon; none where all say
 *     the same
 */
public record ShownClaim(
        String text, ClaimKind kind, @Nullable Reason doubt, List<Evidence> evidence, Map<CaseId, String> differing) {
    public ShownClaim {
        evidence = List.copyOf(evidence);
        differing = Map.copyOf(differing);
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("a claim without evidence is not shown");
        }
    }

    /** One of some cases. */
    static ShownClaim of(
            String text, ClaimKind kind, @Nullable Reason doubt, List<Evidence> evidence, List<CitedCase> cases) {
        return new ShownClaim(text, kind, doubt, evidence, Differing.of(text, evidence, cases));
    }
}
