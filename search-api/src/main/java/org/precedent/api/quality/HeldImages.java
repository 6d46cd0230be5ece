package org.precedent.api.quality;

import java.time.Instant;
import java.util.List;

/**
 * Images that an ingest held back, since their pixels may name a patient: those that wait first, then those of which a
 * person decided, the latest first.
 *
 * @param waiting how many wait
 * @param total with those that were decided upon
 */
public record HeldImages(long waiting, long total, List<HeldImage> images) {
    public HeldImages {
        images = List.copyOf(images);
    }

    /**
     * One of them.
     *
     * @param id what the command line calls it
     * @param code names the kind of reason
     * @param reason a sentence
     * @param hasPicture whether it can be looked at still
     */
    public record HeldImage(String id, String code, String reason, Instant since, State state, boolean hasPicture) {}

    /** What became of it. */
    public enum State {
        /** It waits. */
        HELD,
        /** It comes in when its source does again. */
        RELEASED,
        /** It stays out. */
        DROPPED
    }
}
