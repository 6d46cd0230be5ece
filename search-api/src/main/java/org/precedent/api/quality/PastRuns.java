package org.precedent.api.quality;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The latest runs of an ingest, as far as the record tells. It knows neither when one ended nor how much there is to
 * take in, so that nobody is told what is left to do.
 *
 * @param pending cases that the index does not hold as they were accepted last
 * @param runs the latest first
 */
public record PastRuns(long pending, List<Told> runs) {
    public PastRuns {
        runs = List.copyOf(runs);
    }

    /**
     * A run.
     *
     * @param cases of those that are there now, those that came from when it began until the next one did
     * @param lastCase when the last of them came; null when none did
     * @param refused by kind, the most frequent first; told when a run ends
     */
    public record Told(
            long number,
            Instant began,
            long cases,
            @Nullable Instant lastCase,
            List<Refused> refused) {
        public Told {
            refused = List.copyOf(refused);
        }
    }

    /**
     * What was refused for one kind of reason.
     *
     * @param reason of one of them; no reason holds a word out of its source
     */
    public record Refused(String code, long count, String reason) {}
}
