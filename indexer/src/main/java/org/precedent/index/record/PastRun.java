package org.precedent.index.record;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a record can tell of a run. It does not know when a run ended, nor how much its sources hold.
 *
 * @param cases of those that are there now, those whose first source was accepted from when the run began until the
 *     next one did, by whichever process
 * @param lastCase when the last of them came; null when none did
 * @param refused what it refused, by kind, the most frequent first; told when it ends
 */
public record PastRun(Run run, long cases, @Nullable Instant lastCase, List<Kind> refused) {
    public PastRun {
        refused = List.copyOf(refused);
    }

    /**
     * What was refused for one kind of reason.
     *
     * @param code names it
     * @param reason of one of them, a sentence
     */
    public record Kind(String code, long count, String reason) {}
}
