package org.precedent.api.summary;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.precedent.api.summary.claim.ClaimKind;
import org.precedent.api.summary.claim.Evidence;
import org.precedent.api.summary.claim.Reason;

/**
 * A claim that a reader is shown: counted by rule, or written by a language model and not dropped by any check.
 *
 * @param doubt why it is marked as weak; null when it is not
 * @param evidence of every case that it speaks of, at least one sentence
 */
public record ShownClaim(
        String text, ClaimKind kind, @Nullable Reason doubt, List<Evidence> evidence) {
    public ShownClaim {
        evidence = List.copyOf(evidence);
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("a claim without evidence is not shown");
        }
    }
}
