package org.precedent.api.query;

import org.precedent.index.calibration.Leg;

/** Which legs a search may open. */
public enum Ranking {
    /** Every leg, joined. */
    HYBRID,
    /** Legs that compare embeddings. */
    VECTOR,
    /** Words against reports by BM25, nothing else. */
    TEXT;

    boolean allows(Leg leg) {
        return switch (this) {
            case HYBRID -> true;
            case VECTOR -> leg != Leg.WORDS;
            case TEXT -> leg == Leg.WORDS;
        };
    }
}
